using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Engine;

/// <summary>An open work item as an actor's worklist shows it.</summary>
public sealed record WorkItem
{
    /// <summary>Names the item and what is shown with it; commands take it.</summary>
    public required WorkItemRef Ref { get; init; }

    /// <summary>The host's key of the instance.</summary>
    public required string Key { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The definition's version.</summary>
    public required int Version { get; init; }

    /// <summary>The step's path.</summary>
    public string Step => Ref.Step;

    /// <summary>What people call the step, or null.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The element on a step for each element, else null.</summary>
    public string? Element => Ref.Element;

    /// <summary>The ways in which it can end now.</summary>
    public ImmutableArray<OutcomeChoice> Outcomes { get; init; } = [];

    /// <summary>The fields that its holder may write.</summary>
    public ImmutableArray<string> Writes { get; init; } = [];

    /// <summary>The contents that it shows.</summary>
    public ImmutableArray<ShownContent> Content { get; init; } = [];

    /// <summary>Who has claimed it, or null.</summary>
    public string? Holder { get; init; }

    /// <summary>The person for whom the actor would act here, by a standing delegation: commands must say so by <see cref="Actor.ActsFor"/>. Null where the
    /// work is his own.</summary>
    public string? ActsFor { get; init; }

    /// <summary>Who delegated it (委派), the first first: it goes back to the last. Empty where nobody did.</summary>
    public ImmutableArray<string> Givers { get; init; } = [];

    /// <summary>What delegates, and persons who were asked, advised on it.</summary>
    public ImmutableArray<GivenAdvice> Advice { get; init; } = [];

    /// <summary>The persons whose advice must still come before it can be completed.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>Who supervises the instance (督办).</summary>
    public ImmutableArray<string> Supervisors { get; init; } = [];

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it is due, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether <see cref="Due"/> lies beyond the published calendar and may still move.</summary>
    public bool Provisional { get; init; }

    /// <summary>Whether it is the steward's, who may try again or take the step's failure outcome, and cannot act in the step.</summary>
    public bool ForSteward { get; init; }
}
