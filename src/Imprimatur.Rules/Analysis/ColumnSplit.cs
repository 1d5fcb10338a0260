using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>The domain of a column that one table or two versions of it have, split so that no cell cuts through an atom.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Tests">For each table what its cells ask of a value that is there; null for one that is opaque.</param>
/// <param name="IsBlurred">Whether the two types differ in a way that the atoms do not tell.</param>
internal sealed record ColumnSplit(ColumnDomain Domain, ImmutableArray<ImmutableArray<CellTest?>> Tests, bool IsBlurred)
{
    /// <summary>Splits a column.</summary>
    /// <param name="sides">The column as each table has it.</param>
    public static ColumnSplit Of(ImmutableArray<ColumnSide> sides)
    {
        var tests = sides.Select(s =>
        {
            var reader = new CellTests(s.Type, s.Constants);
            return s.Cells.Select(reader.Of).ToArray();
        }).ToArray();
        var (pieces, isBlurred) = (new List<(TypeKind, Domain)>(), false);
        foreach (var kind in sides.Select(s => s.Type.Kind).Distinct())
        {
            var own = Enumerable.Range(0, sides.Length).Where(i => sides[i].Type.Kind == kind).ToList();
            ImmutableArray<FeelType> types = [.. own.Select(i => sides[i].Type)];
            var spoken = new HashSet<Value>();
            if (kind == TypeKind.List) isBlurred |= !Elements(types, spoken);
            foreach (var i in own) Take(tests[i], spoken, kind == TypeKind.List ? Domains.MostElements : int.MaxValue);
            pieces.Add((kind, Domains.Of(types, spoken, own.SelectMany(i => tests[i]).OfType<CellTest>().SelectMany(SpokenValues.CountsOf))));
        }

        return new ColumnSplit(new ColumnDomain(pieces, sides.Any(s => s.Optional)), [.. tests.Select(t => t.ToImmutableArray())], isBlurred);
    }

    /// <summary>The same with every cell opaque, for a column that is too large to be split.</summary>
    public static ColumnSplit Dark(ImmutableArray<ColumnSide> sides)
    {
        var bare = Of([.. sides.Select(s => s with { Cells = [] })]);
        return bare with { Tests = [.. sides.Select(s => s.Cells.Select(_ => (CellTest?)null).ToImmutableArray())] };
    }

    /// <summary>Takes the values that tests speak of; a test that would be one too many becomes opaque.</summary>
    private static void Take(CellTest?[] tests, HashSet<Value> spoken, int most)
    {
        for (var i = 0; i < tests.Length; i++)
        {
            if (tests[i] is not { } test) continue;
            var more = SpokenValues.Of(test).Where(v => !spoken.Contains(v)).Distinct().ToList();
            if (spoken.Count + more.Count > most) tests[i] = null;
            else spoken.UnionWith(more);
        }
    }

    /// <summary>Makes atoms tell elements that only one of two types of lists allows; false when they can't.</summary>
    private static bool Elements(ImmutableArray<FeelType> types, HashSet<Value> spoken)
    {
        if (types.Length < 2) return true;
        var (a, b) = (types[0].Element ?? FeelType.Any, types[1].Element ?? FeelType.Any);
        if (a.Kind != b.Kind || a.Min != b.Min || a.Max != b.Max) return false;
        if (a.OneOf.IsDefault && b.OneOf.IsDefault) return true;
        var (first, second) = (a.OneOf.IsDefault ? [] : a.OneOf, b.OneOf.IsDefault ? [] : b.OneOf);
        var different = first.Except(second, StringComparer.Ordinal).Concat(second.Except(first, StringComparer.Ordinal)).ToList();
        if (different.Count > Domains.MostElements) return false;
        spoken.UnionWith(different.Select(t => new StringValue(t)));
        return true;
    }
}
