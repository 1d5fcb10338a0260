using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Indexing;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A table. Its index is made when it is first asked.</summary>
/// <param name="table">The table.</param>
/// <param name="slots">The slot that each column tests.</param>
/// <param name="constants">The constants that cells may name.</param>
internal sealed class TableLogic(Table table, ImmutableArray<int> slots, IReadOnlyDictionary<string, Value> constants) : Logic
{
    private readonly Lazy<TableIndex?> _index = new(() => TableIndex.Build(table, constants));

    /// <summary>The table.</summary>
    public Table Table { get; } = table;

    /// <summary>The index; null for a table with too many columns.</summary>
    public TableIndex? Index => _index.Value;

    /// <summary>Whether the index is made.</summary>
    public bool IsCompiled => _index.IsValueCreated;

    /// <inheritdoc />
    public override TableAnswer Answer(Value?[] values, in Surroundings surroundings)
    {
        if (Columns(values, out var missing) is not { } columns) return TableAnswer.Failed($"it can't be told whether `{missing}` holds");
        return Index is { } index ? IndexedEvaluation.Of(Table, index, columns, surroundings) : TableEvaluation.Of(Table, columns, surroundings);
    }

    /// <summary>Finds the rules that match; -1 when it can't be told.</summary>
    /// <param name="values">The values of the decision's names.</param>
    /// <param name="surroundings">The same by name, and the moment.</param>
    /// <param name="rules">Where their places go.</param>
    public int Match(Value?[] values, in Surroundings surroundings, Span<int> rules)
    {
        if (Columns(values, out _) is not { } columns) return -1;
        return Index is { } index ? IndexedMatches.Find(Table, index, columns, surroundings, rules) : PlainMatches.Find(Table, columns, surroundings, rules);
    }

    /// <summary>The values that the columns test; null when one is missing that must not be.</summary>
    /// <param name="values">The values of the decision's names.</param>
    /// <param name="missing">The name of the one that is missing.</param>
    public Value?[]? Columns(Value?[] values, out string? missing)
    {
        missing = null;
        var columns = new Value?[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            columns[i] = values[slots[i]];
            if (columns[i] is not null || Table.Columns[i].Optional) continue;
            missing = Table.Columns[i].Name;
            return null;
        }

        return columns;
    }
}
