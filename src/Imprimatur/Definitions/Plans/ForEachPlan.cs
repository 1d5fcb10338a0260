using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>Countersigning and the like: one work item for each element of a list (FORMAT part 8).</summary>
internal sealed record ForEachPlan
{
    /// <summary>The list's field.</summary>
    public required int List { get; init; }

    /// <summary>The element's name in conditions and candidates; its slot is the first after the fields.</summary>
    public required string As { get; init; }

    public bool Sequential { get; init; }

    /// <summary>What an element's holder may answer.</summary>
    public required ImmutableArray<WayPlan> Answers { get; init; }

    /// <summary>The field that gathers the replies, or -1.</summary>
    public int Collects { get; init; } = -1;

    public required ImmutableArray<CompletionLinePlan> Completion { get; init; }

    public bool WaitForAll { get; init; }

    /// <summary>A field or a constant table that weighs the elements; null when all weigh the same.</summary>
    public ImmutableSortedDictionary<string, decimal>? Weights { get; init; }

    public int AnswerOf(string name)
    {
        for (var i = 0; i < Answers.Length; i++)
        {
            if (Answers[i].Name == name) return i;
        }

        return -1;
    }
}
