using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds places on a line whose points are integers of 64 bits: in a table where they lie close together, else by halving.</summary>
internal sealed class ScaledLookup : ClassLookup
{
    /// <summary>The most integers in a table of all, and the most places in a table of where to begin, for each point.</summary>
    private const int DirectEach = 4;

    private const int GridEach = 2;
    private const int LeastDirect = 512;

    private readonly TypeKind _kind;
    private readonly long[] _points;
    private readonly int _scale;
    private readonly int[] _classes;
    private readonly int[] _direct = [];
    private readonly int[] _grid = [];
    private readonly int _shift;

    /// <summary>A line.</summary>
    /// <param name="kind">The kind of its values.</param>
    /// <param name="points">The points, sorted, multiplied by ten to the power of <paramref name="scale"/>.</param>
    /// <param name="scale">The power.</param>
    /// <param name="classes">The class of each piece, and last that of a missing value.</param>
    public ScaledLookup(TypeKind kind, long[] points, int scale, int[] classes)
    {
        (_kind, _points, _scale, _classes) = (kind, points, scale, classes);
        if (points.Length == 0) return;
        var span = (ulong)(points[^1] - points[0]);
        if (span < (ulong)Math.Max(LeastDirect, points.Length * DirectEach))
        {
            _direct = new int[span + 1];
            for (var i = 0; i < _direct.Length; i++) _direct[i] = _classes[Piece(points[0] + i, false)];
            return;
        }

        while (span >> _shift > (ulong)(points.Length * GridEach)) _shift++;
        _grid = new int[(span >> _shift) + 2];
        for (var i = 0; i < _grid.Length; i++)
        {
            var found = i == _grid.Length - 1 ? points.Length : Array.BinarySearch(points, points[0] + ((long)i << _shift));
            _grid[i] = found < 0 ? ~found : found;
        }
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
        if (_grid.Length > 0)
        {
            // Beyond the last point and before the first nothing is left to look at.
            var i = (ulong)(place - points[0]) >> _shift;
            if (place < points[0]) left = 0;
            else if (i >= (ulong)(_grid.Length - 1)) (low, left) = (points.Length, 0);
            else (low, left) = (_grid[i], _grid[i + 1] - _grid[i]);
        }

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
