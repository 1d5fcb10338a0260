using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Parts of a line in words: <c>is 3</c>, <c>from 3 to 5</c>, <c>above 3 and below 5</c>.</summary>
internal static class LineWords
{
    /// <summary>A set of atoms in words.</summary>
    public static string Of(ImmutableArray<LineAtom> line, Bits atoms, TypeKind kind)
    {
        var rest = atoms.Not();
        if (rest.Rows().All(i => line[i].IsPoint) && rest.Count < atoms.Count)
            return "is not " + ValueWords.Either(rest.Rows().Select(i => Point(line[i], kind)));
        var (parts, points) = (new List<string>(), new List<string>());
        foreach (var (first, last) in Runs(atoms))
        {
            if (first == last && line[first].IsPoint) points.Add(Point(line[first], kind));
            else parts.Add(Run(line[first], line[last], kind));
        }

        if (points.Count > 0) parts.Insert(0, "is " + ValueWords.Either(points));
        return string.Join(" or ", parts);
    }

    private static string Point(LineAtom atom, TypeKind kind) => ValueWords.Of(Axis.At(atom.Example, kind));

    private static IEnumerable<(int First, int Last)> Runs(Bits atoms)
    {
        for (var i = 0; i < atoms.Size; i++)
        {
            if (!atoms[i]) continue;
            var first = i;
            while (i + 1 < atoms.Size && atoms[i + 1]) i++;
            yield return (first, i);
        }
    }

    private static string Run(LineAtom first, LineAtom last, TypeKind kind)
    {
        var (low, lowIncluded) = End(first.Low, first.IsPoint, kind, Number.One);
        var (high, highIncluded) = End(last.High, last.IsPoint, kind, NumberArithmetic.Negate(Number.One));
        return (low, high) switch
        {
            (null, null) => "is any",
            (null, _) => (highIncluded ? "at most " : "below ") + high,
            (_, null) => (lowIncluded ? "at least " : "above ") + low,
            _ when low == high => "is " + low,
            _ => (lowIncluded, highIncluded) switch
            {
                (true, true) => $"from {low} to {high}",
                (true, false) => $"from {low} to below {high}",
                (false, true) => $"above {low} to {high}",
                _ => $"above {low} and below {high}",
            },
        };
    }

    /// <summary>An end; on days and months, which are counted, the next one stands for an end that is left out.</summary>
    private static (string? Text, bool Included) End(Number? place, bool included, TypeKind kind, Number step)
    {
        if (place is not { } at) return (null, false);
        var isCounted = kind is TypeKind.Date or TypeKind.MonthsDuration;
        if (!included && isCounted) at = NumberArithmetic.Add(at, step)!.Value;
        return (ValueWords.Of(Axis.At(at, kind)), included || isCounted);
    }
}
