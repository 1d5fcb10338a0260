using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>What can happen at a step: the one shape of FORMAT part 5 (outcomes, answers, messages, acts, and what moves by itself).</summary>
internal sealed record WayPlan
{
    /// <summary>Stands in <see cref="To"/> for the end of a branch.</summary>
    public const int Join = -2;

    /// <summary>How a file and a record write <see cref="Join"/>; no step can be named so.</summary>
    public const string JoinName = "join";

    /// <summary>The outcome's name; <c>then</c> for a step that has only one end.</summary>
    public required string Name { get; init; }

    public required WayKind Kind { get; init; }

    public LocalizedText? Title { get; init; }

    public string? Basis { get; init; }

    /// <summary>Who may take it, beyond the step's candidates; null where the step says it.</summary>
    public PeoplePlan? By { get; init; }

    /// <summary>For an act that is possible any time: the steps during which it is; empty for all.</summary>
    public ImmutableArray<int> During { get; init; } = [];

    public Condition? If { get; init; }

    /// <summary>Whether the worklist hides it where <see cref="If"/> is definitely false: it reads no field that the step may write.</summary>
    public bool HiddenWhenFalse { get; init; }

    /// <summary>Fields that must have a value, after the writes.</summary>
    public ImmutableArray<int> Require { get; init; } = [];

    public bool RequiresComment { get; init; }

    /// <summary>Fields that this way may write beside the step's own.</summary>
    public ImmutableArray<int> Writes { get; init; } = [];

    public ImmutableArray<SetPlan> Set { get; init; } = [];

    /// <summary>Fields that the outcome approves; empty when it is no approval.</summary>
    public ImmutableArray<int> Approves { get; init; } = [];

    /// <summary>A list of replies to which a message or act adds, or -1.</summary>
    public int Collects { get; init; } = -1;

    public PeoplePlan? Notify { get; init; }

    /// <summary>Where it leads: steps, or <see cref="Join"/>; empty when nothing moves. <c>earlier</c> is already spelt out.</summary>
    public ImmutableArray<int> To { get; init; } = [];

    /// <summary>Whether the performer chooses among <see cref="To"/> (it was written as a list or as <c>earlier</c>).</summary>
    public bool ToIsChosen { get; init; }

    /// <summary><c>"resume": "direct"</c>.</summary>
    public bool ResumesDirectly { get; init; }
}
