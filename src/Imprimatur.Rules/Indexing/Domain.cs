using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>The values of a column that are there, cut into numbered pieces such that no cell that can be looked through tells two values of a piece
/// apart. A last piece more stands for a missing value.</summary>
internal abstract class Domain
{
    /// <summary>The number of pieces.</summary>
    public abstract int Count { get; }

    /// <summary>Stretches of pieces, from the first to the last, in which a cell does not change, each by its first piece and a value.</summary>
    /// <param name="spoken">The values that the cell speaks of.</param>
    public abstract IEnumerable<(int Start, Value Example)> Runs(IReadOnlyCollection<Value> spoken);

    /// <summary>Finds classes by values.</summary>
    /// <param name="classes">The class of each piece, that of a missing value last; <see cref="ClassLookup.None"/> where it can't be missing.</param>
    public abstract ClassLookup Lookup(int[] classes);
}
