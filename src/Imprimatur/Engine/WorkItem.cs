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

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it is due, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether <see cref="Due"/> lies beyond the published calendar and may still move.</summary>
    public bool Provisional { get; init; }

    /// <summary>Whether it is the steward's, who may try again or take the step's failure outcome, and cannot act in the step.</summary>
    public bool ForSteward { get; init; }
}
