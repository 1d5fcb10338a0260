using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Lists: one piece for each set of the elements that cells ask for.</summary>
/// <param name="type">The type of the column.</param>
/// <param name="elements">The elements, at most <see cref="MostElements"/>.</param>
internal sealed class ListDomain(FeelType type, ImmutableArray<Value> elements) : Domain
{
    /// <summary>The most elements whose sets are told apart.</summary>
    public const int MostElements = 8;

    /// <inheritdoc />
    public override int Count => 1 << elements.Length;

    /// <inheritdoc />
    public override IEnumerable<(int Start, Value Example)> Runs(IReadOnlyCollection<Value> spoken)
    {
        for (var set = 0; set < Count; set++) yield return (set, new ListValue([.. elements.Where((_, i) => (set >> i & 1) != 0)]));
    }

    /// <inheritdoc />
    public override ClassLookup Lookup(int[] classes) => new ListLookup(type, elements, classes);
}
