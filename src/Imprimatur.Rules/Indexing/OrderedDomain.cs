using System.Numerics;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>A line: below the first point that a cell speaks of, that point, between it and the next, and so on.</summary>
internal sealed class OrderedDomain : Domain
{
    private readonly FeelType _type;
    private readonly Number? _least;
    private readonly Number? _most;
    private readonly Number[] _points;

    /// <summary>The pieces of an ordered type.</summary>
    public OrderedDomain(FeelType type, IEnumerable<Value> spoken)
    {
        _type = type;
        (_least, _most) = type.Kind == TypeKind.Time ? (Number.Zero, Number.From(ClockTime.Day - 1)) : (type.Min, type.Max);
        var bounds = new[] { _least, _most }.OfType<Number>();
        _points = [.. spoken.Select(Axis.Place).Where(IsWithin).Concat(bounds).Distinct().Order()];
    }

    /// <inheritdoc />
    public override int Count => (2 * _points.Length) + 1;

    /// <inheritdoc />
    public override IEnumerable<(int Start, Value Example)> Runs(IReadOnlyCollection<Value> spoken)
    {
        var own = spoken.Select(Axis.Place).ToHashSet();
        var isWhole = own.Count == 0 && _least is null && _most is null;
        if (_least is { } least) own.Add(least);
        if (_most is { } most) own.Add(most);
        var next = 0;
        foreach (var example in Representatives.Of(_type, false, spoken).OfType<Value>())
        {
            var place = Axis.Place(example);
            var isPoint = own.Contains(place);
            var start = isPoint ? (2 * Array.BinarySearch(_points, place)) + 1 : next;
            yield return (start, example);
            if (isWhole) yield break;
            if (isPoint) next = start + 1;
        }
    }

    /// <inheritdoc />
    public override ClassLookup Lookup(int[] classes)
    {
        var outside = (int[])classes.Clone();
        if (_least is not null) outside[0] = ClassLookup.None;
        if (_most is not null) outside[Count - 1] = ClassLookup.None;
        return Scaled() is var (points, scale) ? new ScaledLookup(_type.Kind, points, scale, outside) : new WideLookup(_type.Kind, _points, outside);
    }

    private bool IsWithin(Number place) => !(place < _least) && !(place > _most);

    /// <summary>The points as integers, if all fit well when they are multiplied by one power of ten.</summary>
    private (long[] Points, int Scale)? Scaled()
    {
        var scale = _points.Length == 0 ? 0 : -Math.Min(0, _points.Min(p => p.Exponent));
        if (scale > LinePlace.MostScale) return null;
        var points = new long[_points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            if (_points[i].Exponent > LinePlace.MostScale) return null;
            var whole = (BigInteger)_points[i].Coefficient * BigInteger.Pow(10, _points[i].Exponent + scale);
            if (BigInteger.Abs(whole) > LinePlace.Farthest) return null;
            points[i] = (long)whole;
        }

        return (points, scale);
    }
}
