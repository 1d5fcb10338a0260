namespace Imprimatur.Rules.Analysis;

/// <summary>Labels the inputs that no row matches.</summary>
internal sealed class GapLabels(Space space) : ILabels
{
    /// <summary>The label of a gap.</summary>
    public const int Gap = 1;

    /// <inheritdoc />
    public int? Of(int column, ulong[] alive)
    {
        var rows = alive.AsSpan(0, space.WordCount);
        return RowWords.IsEmpty(rows) ? Gap : RowWords.FirstOfBoth(rows, space.Covering(column)) >= 0 ? Diagram.Nothing : null;
    }
}
