namespace Imprimatur.Rules.Indexing;

/// <summary>One column of the index. Immutable.</summary>
/// <param name="Lookup">Finds the class of a value.</param>
/// <param name="Sets">The rows that may match each class.</param>
/// <param name="Dark">The rows whose cell can't be looked through, as words of bits; null when there are none.</param>
/// <param name="IsWhole">Whether the column was too large to be cut into classes.</param>
internal sealed record ColumnIndex(ClassLookup Lookup, ClassSets Sets, ulong[]? Dark, bool IsWhole)
{
    /// <summary>Whether a row's cell can't be looked through.</summary>
    public bool IsDark(int row) => Dark is { } dark && (dark[row >> 6] >> row & 1) != 0;
}
