using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds places on a line whose points are integers of 64 bits: in a table where they lie close together, else by halving.</summary>
internal sealed class ScaledLookup : ClassLookup
{
    private const int LeastDirect = 1_024;
    private const int MostDirect = 65_536;

    private readonly TypeKind _kind;
    private readonly long[] _points;
    private readonly int _scale;
    private readonly int[] _classes;
    private readonly int[] _direct;

    /// <summary>A line.</summary>
    /// <param name="kind">The kind of its values.</param>
    /// <param name="points">The points, sorted, multiplied by ten to the power of <paramref name="scale"/>.</param>
    /// <param name="scale">The power.</param>
    /// <param name="classes">The class of each piece, and last that of a missing value.</param>
    public ScaledLookup(TypeKind kind, long[] points, int scale, int[] classes)
    {
        (_kind, _points, _scale, _classes) = (kind, points, scale, classes);
        var span = points.Length == 0 ? 0 : points[^1] - points[0] + 1;
        _direct = span <= Math.Clamp(points.Length * 8L, LeastDirect, MostDirect) ? new int[span] : [];
        for (var i = 0; i < _direct.Length; i++) _direct[i] = _classes[Piece(points[0] + i, false)];
    }

    /// <inheritdoc />
    public override int Of(in TypedValue value)
    {
        if (value.IsShort && (value.Kind == TypedKind.Number ? _kind == TypeKind.Number : value.Kind == TypedKind.Date && _kind == TypeKind.Date))
            return At(LinePlace.Floor(value.Short, value.Exponent + _scale, out var hasRest), hasRest);
        return value.IsMissing ? _classes[^1] : OfOther(value);
    }

    private int OfOther(in TypedValue value) =>
        LinePlace.TryOf(_kind, value, out var whole, out var exponent)
            ? At(LinePlace.Floor(whole, exponent + _scale, out var hasRest), hasRest) : None;

    private int At(long place, bool hasRest)
    {
        var direct = _direct;
        if (direct.Length > 0 && !hasRest)
        {
            var i = (ulong)(place - _points[0]);
            if (i < (ulong)direct.Length) return direct[i];
        }

        return _classes[Piece(place, hasRest)];
    }

    private int Piece(long place, bool hasRest)
    {
        var points = _points;
        var (low, left) = (0, points.Length);
        while (left > 0)
        {
            var half = left >> 1;
            var isBelow = points[low + half] < place;
            low = isBelow ? low + half + 1 : low;
            left = isBelow ? left - half - 1 : half;
        }

        if (low == points.Length || points[low] != place) return 2 * low;
        return (2 * low) + (hasRest ? 2 : 1);
    }
}
