using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>A step of a compiled definition.</summary>
internal abstract record StepPlan
{
    public required int Ordinal { get; init; }

    /// <summary>The step's name in its graph.</summary>
    public required string Name { get; init; }

    /// <summary>The path from the root graph: <c>block/branch/step</c>, or the name alone in the root.</summary>
    public required string Path { get; init; }

    /// <summary>The ordinal of its graph.</summary>
    public required int Graph { get; init; }

    public LocalizedText? Title { get; init; }

    public string? Basis { get; init; }

    /// <summary>Passed over to <see cref="SkipTo"/> when definitely false; null for always entered.</summary>
    public Condition? When { get; init; }

    public int SkipTo { get; init; } = -1;

    public ImmutableArray<NeedPlan> Needs { get; init; } = [];

    /// <summary>The clock that <c>due</c> stands for, or -1.</summary>
    public int Due { get; init; } = -1;

    /// <summary>Steps that no performer of this one may perform, and the other way round.</summary>
    public ImmutableArray<int> SeparatedFrom { get; init; } = [];

    /// <summary>Fields whose writers may not perform this step, and which its performers may not write.</summary>
    public ImmutableArray<int> SeparatedFromWritersOf { get; init; } = [];

    /// <summary>The ends that the step can have, in the order of the file: outcomes, or the one way <c>then</c>.</summary>
    public ImmutableArray<WayPlan> Ways { get; init; } = [];

    /// <summary>Finds a way by name; -1 when there is none.</summary>
    public int WayOf(string name)
    {
        for (var i = 0; i < Ways.Length; i++)
        {
            if (Ways[i].Name == name) return i;
        }

        return -1;
    }
}
