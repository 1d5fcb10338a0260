namespace Imprimatur.Machine.State;

/// <summary>A work item of an open step: named by step and element, open until it is answered.</summary>
internal sealed record WorkItem
{
    public required int Step { get; init; }

    /// <summary>The element on a step for each element, else null.</summary>
    public string? Element { get; init; }

    /// <summary>Who has claimed it, or null.</summary>
    public string? Holder { get; init; }

    /// <summary>To whom it was handed over: nobody else may take it on. Null where it was not.</summary>
    public string? HandedTo { get; init; }

    /// <summary>The answer's index, or -1 while it is open.</summary>
    public int Answer { get; init; } = -1;

    /// <summary>Whether a person gave the answer.</summary>
    public bool ByPerson { get; init; }

    public bool IsOpen => Answer < 0;
}
