using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Values on a line: the points that cells speak of, and the stretches between and beyond them.</summary>
internal sealed class LineDomain : Domain
{
    private readonly TypeKind _kind;
    private readonly ImmutableArray<LineAtom> _atoms;
    private readonly Number[] _points;
    private readonly int[] _atomOfPoint;
    private readonly int[] _atomBelow;

    /// <summary>A line.</summary>
    /// <param name="kind">The kind of its values.</param>
    /// <param name="least">Its least place, or null.</param>
    /// <param name="most">Its last place, or null.</param>
    /// <param name="spoken">The places that cells speak of.</param>
    public LineDomain(TypeKind kind, Number? least, Number? most, IEnumerable<Number> spoken)
    {
        _kind = kind;
        var points = new SortedSet<Number>(spoken.Where(p => !(p < least) && !(p > most)));
        if (least is { } l) points.Add(l);
        if (most is { } m) points.Add(m);
        if (points.Count == 0) points.Add(Number.Zero);
        _points = [.. points];
        (_atomOfPoint, _atomBelow) = (new int[_points.Length], new int[_points.Length + 1]);
        var atoms = ImmutableArray.CreateBuilder<LineAtom>();
        for (var i = 0; i <= _points.Length; i++)
        {
            var (low, high) = (i == 0 ? default(Number?) : _points[i - 1], i == _points.Length ? default(Number?) : _points[i]);
            var isBeyond = (i == 0 && least is not null) || (i == _points.Length && most is not null);
            _atomBelow[i] = isBeyond || Inner(low, high, kind) is not { } inner ? -1 : Add(atoms, new LineAtom(low, high, inner));
            if (high is { } point) _atomOfPoint[i] = Add(atoms, new LineAtom(point, point, point));
        }

        _atoms = atoms.ToImmutable();
    }

    /// <inheritdoc />
    public override int Count => _atoms.Length;

    /// <inheritdoc />
    public override Value Example(int atom) => Axis.At(_atoms[atom].Example, _kind);

    /// <summary>The atoms in their order.</summary>
    public ImmutableArray<LineAtom> Atoms => _atoms;

    /// <inheritdoc />
    public override int AtomOf(Value value)
    {
        if (!CellConstants.Suits(value)) return -1;
        var place = Axis.Place(value);
        var index = Array.BinarySearch(_points, place);
        return index >= 0 ? _atomOfPoint[index] : _atomBelow[~index];
    }

    /// <inheritdoc />
    public override string Words(Bits atoms) => LineWords.Of(_atoms, atoms, _kind);

    /// <inheritdoc />
    protected override void Mark(CellTest test, Bits passing)
    {
        switch (test)
        {
            case CellTest.Point point:
                var index = Array.BinarySearch(_points, Axis.Place(point.Value));
                if (index >= 0) passing[_atomOfPoint[index]] = true;
                break;
            case CellTest.Stretch { Low: var low, High: var high } stretch:
                var (a, b) = (low is null ? default(Number?) : Axis.Place(low), high is null ? default(Number?) : Axis.Place(high));
                passing.Fill(First(a, stretch.LowIncluded), Until(b, stretch.HighIncluded));
                break;
            default:
                break;
        }
    }

    /// <summary>The first atom from a place on; a place that is no point lies before or behind all of them.</summary>
    private int First(Number? low, bool isIncluded)
    {
        if (low is not { } place) return 0;
        var index = Array.BinarySearch(_points, place);
        return index >= 0 ? _atomOfPoint[index] + (isIncluded ? 0 : 1) : ~index == 0 ? 0 : _atoms.Length;
    }

    /// <summary>The atom after the last up to a place.</summary>
    private int Until(Number? high, bool isIncluded)
    {
        if (high is not { } place) return _atoms.Length;
        var index = Array.BinarySearch(_points, place);
        return index >= 0 ? _atomOfPoint[index] + (isIncluded ? 1 : 0) : ~index == 0 ? 0 : _atoms.Length;
    }

    private static int Add(ImmutableArray<LineAtom>.Builder atoms, LineAtom atom)
    {
        atoms.Add(atom);
        return atoms.Count - 1;
    }

    private static Number? Inner(Number? low, Number? high, TypeKind kind) => (low, high) switch
    {
        ({ } a, { } b) => Axis.Between(a, b, kind),
        ({ } a, null) => NumberArithmetic.Add(a, Number.One),
        (null, { } b) => NumberArithmetic.Subtract(b, Number.One),
        _ => Number.Zero,
    };
}
