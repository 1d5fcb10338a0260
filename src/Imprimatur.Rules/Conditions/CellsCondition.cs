using System.Collections.Immutable;
using Imprimatur.Rules.Cells;

namespace Imprimatur.Rules.Conditions;

/// <summary>Cells by name, all of which must hold.</summary>
internal sealed class CellsCondition(Vocabulary vocabulary, ImmutableArray<(int Slot, Cell Cell)> cells) : Condition
{
    /// <summary>The cells by slot, in the order of the text.</summary>
    public ImmutableArray<(int Slot, Cell Cell)> Cells { get; } = cells;

    /// <inheritdoc />
    public override string Text { get; } = cells.IsEmpty
        ? "{ }" : "{ " + string.Join(", ", cells.Select(c => $"{JsonWords.Of(vocabulary.At(c.Slot).Name)}: {c.Cell.Text}")) + " }";

    /// <inheritdoc />
    public override ImmutableArray<SlotUse> Reads { get; } = SlotUses.Merge(
        cells.SelectMany(c => c.Cell.Reads.Select(r => new SlotUse(vocabulary.SlotOf(r), true)).Prepend(new SlotUse(c.Slot, c.Cell.NeedsValue))));

    /// <inheritdoc />
    public override Ternary Evaluate(in Frame frame)
    {
        var surroundings = FrameNames.Of(vocabulary, frame);
        var result = Ternary.True;
        foreach (var (slot, cell) in Cells)
        {
            result = TernaryLogic.And(result, cell.Test(frame.Slots[slot], surroundings));
            if (result == Ternary.False) return result;
        }

        return result;
    }
}
