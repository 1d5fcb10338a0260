using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>One value for each piece of a type's domain that cells can tell apart.</summary>
internal static class Representatives
{
    /// <summary>The values; null stands for a missing one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="optional">Whether a value may be missing.</param>
    /// <param name="spoken">The values that cells speak of.</param>
    public static IEnumerable<Value?> Of(FeelType type, bool optional, IReadOnlyCollection<Value> spoken)
    {
        var present = type.Kind switch
        {
            TypeKind.Boolean => [new BooleanValue(false), new BooleanValue(true)],
            TypeKind.String => Texts(type, spoken),
            TypeKind.List => Subsets([.. spoken.OrderBy(v => v.ToString(), StringComparer.Ordinal)]),
            TypeKind.Context => [new ContextValue(ImmutableSortedDictionary<string, Value>.Empty)],
            _ when Axis.Has(type.Kind) => Points(type, spoken),
            _ => Texts(FeelType.String, spoken),
        };
        return optional ? present.Append(null) : present;
    }

    private static IEnumerable<Value> Texts(FeelType type, IReadOnlyCollection<Value> spoken)
    {
        if (!type.OneOf.IsDefault) return type.OneOf.Select(t => new StringValue(t));
        var other = "other";
        while (spoken.Contains(new StringValue(other))) other += "…";
        return spoken.OrderBy(v => v.ToString(), StringComparer.Ordinal).Append(new StringValue(other));
    }

    private static IEnumerable<Value> Subsets(ImmutableArray<Value> elements)
    {
        for (var mask = 0; mask < 1 << elements.Length; mask++)
            yield return new ListValue([.. elements.Where((_, i) => (mask >> i & 1) != 0)]);
    }

    /// <summary>The points that are spoken of, the bounds, and one place in each stretch between and beyond them.</summary>
    private static IEnumerable<Value> Points(FeelType type, IReadOnlyCollection<Value> spoken)
    {
        var (least, most) = type.Kind == TypeKind.Time ? (Number.Zero, Number.From(ClockTime.Day - 1)) : (type.Min, type.Max);
        var points = new SortedSet<Number>(spoken.Select(Axis.Place).Where(p => !(p < least) && !(p > most)));
        if (least is { } l) points.Add(l);
        if (most is { } m) points.Add(m);
        if (points.Count == 0) points.Add(Number.Zero);
        if (least is null) yield return Axis.At(NumberArithmetic.Subtract(points.Min, Number.One)!.Value, type.Kind);
        var before = default(Number?);
        foreach (var point in points)
        {
            if (before is { } b && Axis.Between(b, point, type.Kind) is { } between) yield return Axis.At(between, type.Kind);
            yield return Axis.At(point, type.Kind);
            before = point;
        }

        if (most is null) yield return Axis.At(NumberArithmetic.Add(points.Max, Number.One)!.Value, type.Kind);
    }
}
