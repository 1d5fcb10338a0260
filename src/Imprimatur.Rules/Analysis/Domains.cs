using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Makes domains of types.</summary>
internal static class Domains
{
    /// <summary>The most elements of a list that are told apart, since each doubles the atoms.</summary>
    public const int MostElements = 8;

    /// <summary>The values of types of one kind, split at the values that cells speak of, and so that an atom belongs to each type wholly or not at
    /// all.</summary>
    /// <param name="types">The types.</param>
    /// <param name="spoken">The values that cells speak of, for a list those of its elements.</param>
    /// <param name="counts">The counts of lists that cells speak of.</param>
    public static Domain Of(ImmutableArray<FeelType> types, IEnumerable<Value> spoken, IEnumerable<int> counts)
    {
        var kind = types[0].Kind;
        if (Axis.Has(kind)) return Line(types, kind, spoken.Select(Axis.Place));
        return kind switch
        {
            TypeKind.Boolean => new FiniteDomain([new BooleanValue(false), new BooleanValue(true)], null),
            TypeKind.String => Texts(types, spoken),
            TypeKind.List => List(types, spoken, counts),
            TypeKind.Context => new LoneDomain(Sample(types[0])),
            _ => Texts([FeelType.String], spoken),
        };
    }

    /// <summary>A value of a type.</summary>
    private static Value Sample(FeelType type)
    {
        if (type.Kind != TypeKind.Context) return Of([type], [], []).Example(0);
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var (name, entry) in type.Entries ?? ImmutableSortedDictionary<string, FeelType>.Empty) entries.Add(name, Sample(entry));
        return new ContextValue(entries.ToImmutable());
    }

    private static LineDomain Line(ImmutableArray<FeelType> types, TypeKind kind, IEnumerable<Number> spoken)
    {
        if (kind == TypeKind.Time) return new LineDomain(kind, Number.Zero, Number.From(ClockTime.Day - 1), spoken);
        var least = types.Any(t => t.Min is null) ? null : types.Min(t => t.Min);
        var most = types.Any(t => t.Max is null) ? null : types.Max(t => t.Max);
        var bounds = types.Length == 1 ? [] : types.SelectMany(t => new[] { t.Min, t.Max }).OfType<Number>();
        return new LineDomain(kind, least, most, spoken.Concat(bounds));
    }

    private static FiniteDomain Texts(ImmutableArray<FeelType> types, IEnumerable<Value> spoken)
    {
        var declared = types.Where(t => !t.OneOf.IsDefault).SelectMany(t => t.OneOf).Distinct(StringComparer.Ordinal).Select(t => (Value)new StringValue(t));
        if (types.All(t => !t.OneOf.IsDefault)) return new FiniteDomain([.. declared], null);
        ImmutableArray<Value> all = [.. declared.Concat(spoken.OrderBy(v => v.ToString(), StringComparer.Ordinal)).Distinct()];
        return new FiniteDomain(all, Other(all));
    }

    private static ListDomain List(ImmutableArray<FeelType> types, IEnumerable<Value> spoken, IEnumerable<int> counts)
    {
        var elements = types.Select(t => t.Element ?? FeelType.Any).ToList();
        ImmutableArray<Value> all = [.. spoken.OrderBy(v => v.ToString(), StringComparer.Ordinal).Distinct()];
        return new ListDomain(all, Filler(elements, all), counts, elements.Exists(e => e.OneOf.IsDefault) && elements.Exists(e => !e.OneOf.IsDefault));
    }

    /// <summary>An element that no cell speaks of and that each of the types allows (one of them, where only one is open); null when there is
    /// none.</summary>
    private static Value? Filler(List<FeelType> elements, ImmutableArray<Value> spoken)
    {
        var kind = elements[0].Kind;
        if (kind == TypeKind.Boolean) return new[] { new BooleanValue(false), new BooleanValue(true) }.FirstOrDefault(b => !spoken.Contains(b));
        if (elements.TrueForAll(e => !e.OneOf.IsDefault))
            return elements[0].OneOf.Where(t => elements.TrueForAll(e => e.OneOf.Contains(t))).Select(t => new StringValue(t))
                .FirstOrDefault(t => !spoken.Contains(t));
        return kind is TypeKind.String or TypeKind.Any ? Other(spoken) : kind == TypeKind.Context
            ? Sample(elements[0]) : Beyond(kind, elements[0], spoken);
    }

    private static Value? Beyond(TypeKind kind, FeelType type, ImmutableArray<Value> spoken)
    {
        if (!Axis.Has(kind)) return null;
        var line = new LineDomain(kind, type.Min, type.Max, spoken.Select(Axis.Place));
        return Enumerable.Range(0, line.Count).Select(line.Example).FirstOrDefault(v => !spoken.Contains(v));
    }

    private static StringValue Other(ImmutableArray<Value> spoken)
    {
        var other = "other";
        while (spoken.Contains(new StringValue(other))) other += "…";
        return new StringValue(other);
    }
}
