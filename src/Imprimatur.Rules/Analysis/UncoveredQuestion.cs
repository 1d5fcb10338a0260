namespace Imprimatur.Rules.Analysis;

/// <summary>Whether there is an input that none of some rows matches.</summary>
/// <param name="space">The space.</param>
/// <param name="rows">The rows.</param>
/// <param name="within">The row whose inputs alone are asked about, or -1.</param>
internal sealed class UncoveredQuestion(Space space, ulong[] rows, int within) : IQuestion
{
    /// <inheritdoc />
    public ulong[] Start => rows;

    /// <inheritdoc />
    public int Within => within;

    /// <inheritdoc />
    public bool? Of(int column, Span<ulong> alive) => RowWords.IsEmpty(alive) ? true : RowWords.FirstOfBoth(alive, space.Covering(column)) >= 0 ? false : null;
}
