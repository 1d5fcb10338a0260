using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A table.</summary>
/// <param name="table">The table.</param>
/// <param name="slots">The slot that each column tests.</param>
internal sealed class TableLogic(Table table, ImmutableArray<int> slots) : Logic
{
    /// <summary>The table.</summary>
    public Table Table { get; } = table;

    /// <inheritdoc />
    public override TableAnswer Answer(Value?[] values, in Surroundings surroundings)
    {
        var columns = new Value?[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            columns[i] = values[slots[i]];
            if (columns[i] is null && !Table.Columns[i].Optional) return TableAnswer.Failed($"it can't be told whether `{Table.Columns[i].Name}` holds");
        }

        return TableEvaluation.Of(Table, columns, surroundings);
    }
}
