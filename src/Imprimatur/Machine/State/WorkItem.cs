using System.Collections.Immutable;

namespace Imprimatur.Machine.State;

/// <summary>A work item of an open step: named by step and element, open until it is answered.</summary>
internal sealed record WorkItem
{
    public required int Step { get; init; }

    /// <summary>The element on a step for each element; on another step null, or the person whose advice was asked for (加签).</summary>
    public string? Element { get; init; }

    /// <summary>Who has claimed it, or null.</summary>
    public string? Holder { get; init; }

    /// <summary>To whom it was handed over: nobody else may take it on. Null where it was not.</summary>
    public string? HandedTo { get; init; }

    /// <summary>Who delegated it (委派), the first first: it comes back to them link by link, and nobody stands here twice.</summary>
    public ImmutableArray<string> Givers { get; init; } = [];

    /// <summary>Whether its turn has not come: on a step that asks one element after the other.</summary>
    public bool Pending { get; init; }

    /// <summary>Its place on a step that asks one element after the other, from 0; else 0.</summary>
    public int Place { get; init; }

    /// <summary>The answer's index (0 for advice that was given), or -1 while there is none.</summary>
    public int Answer { get; init; } = -1;

    /// <summary>Whether a person gave the answer.</summary>
    public bool ByPerson { get; init; }

    public bool IsAnswered => Answer >= 0;

    public bool IsOpen => Answer < 0 && !Pending;
}
