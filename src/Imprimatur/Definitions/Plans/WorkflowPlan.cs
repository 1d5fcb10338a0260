using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>A compiled definition: everything is resolved to ordinals. Immutable, safe to share between threads.</summary>
internal sealed record WorkflowPlan
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public LocalizedText? Title { get; init; }

    public string? Basis { get; init; }

    /// <summary>The dates on which it is in force, inclusive; null where open.</summary>
    public (DateOnly? From, DateOnly? Until) Effective { get; init; }

    /// <summary>The date field that picks the version, or -1.</summary>
    public int LawOf { get; init; } = -1;

    /// <summary>The fields; an entry's index is its ordinal and its slot.</summary>
    public required ImmutableArray<FieldPlan> Fields { get; init; }

    /// <summary>The names that its own expressions see: the fields in their order.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The field that clearance is compared with, or -1.</summary>
    public int ClassifiedBy { get; init; } = -1;

    public required PeoplePlan Steward { get; init; }

    /// <summary>The graphs; the root first.</summary>
    public required ImmutableArray<GraphPlan> Graphs { get; init; }

    /// <summary>All steps of all graphs; an entry's index is its ordinal.</summary>
    public required ImmutableArray<StepPlan> Steps { get; init; }

    public required ImmutableArray<StartPlan> Starts { get; init; }

    public ImmutableArray<ClockPlan> Clocks { get; init; } = [];

    /// <summary>Acts that are possible any time.</summary>
    public ImmutableArray<WayPlan> Anytime { get; init; } = [];

    /// <summary>The declared messages.</summary>
    public ImmutableArray<MessagePlan> Messages { get; init; } = [];

    public ImmutableArray<PowerPlan> Powers { get; init; } = [];

    public ImmutableArray<ReaderPlan> Readers { get; init; } = [];

    public ImmutableArray<GuaranteePlan> Guarantees { get; init; } = [];

    /// <summary>SHA-256 of the definition's content as 64 lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Finds a field; those of called workflows have the call's path before their names. -1 when there is none.</summary>
    public int FieldOf(string name)
    {
        if (!name.Contains('/', StringComparison.Ordinal)) return Vocabulary.SlotOf(name);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Name == name) return i;
        }

        return -1;
    }

    /// <summary>Whether a graph is another one or lies in it, however deep.</summary>
    public bool IsWithin(int graph, int outer)
    {
        while (graph > outer) graph = Steps[Graphs[graph].Parent].Graph;
        return graph == outer;
    }

    /// <summary>Finds a step by path, or by plain name where that is unique; -1 when there is none.</summary>
    public int StepOf(string path)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (Steps[i].Path == path) return i;
        }

        return -1;
    }
}
