using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.State;

/// <summary>All that the machine may decide by; bounded, canonical, and hashed as it is. Immutable.</summary>
internal sealed record Control
{
    public InstancePhase Phase { get; init; }

    /// <summary>The end that was reached, or -1.</summary>
    public int EndStep { get; init; } = -1;

    public bool Suspended { get; init; }

    /// <summary>The tokens, in the order of their graphs.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>The items of open steps, answered ones too, by step and element.</summary>
    public required ImmutableArray<WorkItem> Items { get; init; }

    /// <summary>The values by field; null where missing. Replies keep element and outcome only.</summary>
    public required ImmutableArray<Value?> Fields { get; init; }

    /// <summary>By step, the fields that its approval binds; default where the approval is not valid.</summary>
    public required ImmutableArray<ImmutableArray<int>> Approvals { get; init; }

    /// <summary>By step, all who wrote in it or completed it, in any round, and those for whom they acted.</summary>
    public required ImmutableArray<PersonSet> Performers { get; init; }

    /// <summary>By step, who last ended it, and for whom.</summary>
    public required ImmutableArray<PersonSet> LastPerformers { get; init; }

    /// <summary>By field, the persons who wrote it.</summary>
    public required ImmutableArray<PersonSet> Writers { get; init; }

    /// <summary>Who started the instance.</summary>
    public required PersonSet Starter { get; init; }

    /// <summary>By clock.</summary>
    public required ImmutableArray<ClockFlag> Clocks { get; init; }

    /// <summary>By declared message, the one that is kept.</summary>
    public ImmutableArray<KeptMessage?> Messages { get; init; } = [];

    public bool IsOver => Phase != InstancePhase.Active;

    /// <summary>The item's place; -1 when there is none.</summary>
    public int ItemAt(int step, string? element)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i].Step == step && string.Equals(Items[i].Element, element, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>The place of a graph's token; -1 when it has none.</summary>
    public int TokenOf(int graph)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Graph == graph) return i;
        }

        return -1;
    }

    /// <summary>The place of the token at a step; -1 when none stands there.</summary>
    public int TokenAt(int step)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Step == step) return i;
        }

        return -1;
    }
}
