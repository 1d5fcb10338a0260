using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Lists, told apart by which of a few elements they have and by how many elements they have.</summary>
internal sealed class ListDomain : Domain
{
    private readonly ImmutableArray<Value> _elements;
    private readonly bool _tellsOthers;
    private readonly LineDomain _counts;
    private readonly ImmutableArray<(int Has, int Count, ListValue Example)> _atoms;
    private readonly Dictionary<(int, int), int> _atomOf = [];

    /// <summary>A domain of lists.</summary>
    /// <param name="elements">The elements that are told apart.</param>
    /// <param name="other">An element beside them, or null when there is none.</param>
    /// <param name="counts">The counts that are told apart.</param>
    /// <param name="tellsOthers">Whether a list that has elements beside them is told from one that has none.</param>
    public ListDomain(ImmutableArray<Value> elements, Value? other, IEnumerable<int> counts, bool tellsOthers = false)
    {
        (_elements, _tellsOthers) = (elements, tellsOthers && other is not null);
        // Months are counted in whole ones, as elements are: no place lies between two of them.
        _counts = new LineDomain(TypeKind.MonthsDuration, Number.Zero, null, counts.Select(c => Number.From(c)));
        var atoms = ImmutableArray.CreateBuilder<(int, int, ListValue)>();
        ImmutableArray<Value> told = _tellsOthers ? elements.Add(other!) : elements;
        for (var has = 0; has < 1 << told.Length; has++)
        {
            ImmutableArray<Value> own = [.. told.Where((_, i) => (has >> i & 1) != 0)];
            for (var count = 0; count < _counts.Count; count++)
            {
                if (Make(own, _tellsOthers ? null : other, _counts.Atoms[count]) is not { } example) continue;
                _atomOf.Add((has, count), atoms.Count);
                atoms.Add((has, count, example));
            }
        }

        _atoms = atoms.ToImmutable();
    }

    /// <inheritdoc />
    public override int Count => _atoms.Length;

    /// <inheritdoc />
    public override Value Example(int atom) => _atoms[atom].Example;

    /// <inheritdoc />
    public override int AtomOf(Value value)
    {
        if (value is not ListValue list) return -1;
        var has = 0;
        for (var i = 0; i < _elements.Length; i++)
        {
            if (list.Items.Any(item => Equality.Of(item, _elements[i]) == true)) has |= 1 << i;
        }

        if (_tellsOthers && list.Items.Any(item => !_elements.Any(e => Equality.Of(item, e) == true))) has |= 1 << _elements.Length;
        return _atomOf.GetValueOrDefault((has, _counts.AtomOf(new MonthsDurationValue(list.Items.Length))), -1);
    }

    /// <inheritdoc />
    public override string Words(Bits atoms)
    {
        ImmutableArray<string> words = [.. _elements.Select(ValueWords.Of)];
        if (_tellsOthers) words = words.Add("other elements");
        var some = atoms.Rows().Select(i => (_atoms[i].Has, _atoms[i].Count)).ToHashSet();
        return ListWords.Of(some, [.. _atomOf.Keys], words, CountWords);
    }

    /// <inheritdoc />
    protected override void Mark(CellTest test, Bits passing)
    {
        switch (test)
        {
            case CellTest.Has has:
                var element = _elements.IndexOf(has.Element);
                for (var i = 0; i < _atoms.Length; i++) passing[i] = element >= 0 && (_atoms[i].Has >> element & 1) != 0;
                break;
            case CellTest.Counts counts:
                var numbers = new LineDomain(TypeKind.Number, null, null, SpokenValues.Of(counts.Test).Select(Axis.Place));
                var right = numbers.Passing(counts.Test);
                for (var i = 0; i < _atoms.Length; i++) passing[i] = right[numbers.AtomOf(new NumberValue(Number.From(_atoms[i].Example.Items.Length)))];
                break;
            default:
                break;
        }
    }

    private string CountWords(IReadOnlyCollection<int> counts)
    {
        var set = new Bits(_counts.Count);
        foreach (var count in counts) set[count] = true;
        return LineWords.Of(_counts.Atoms, set, TypeKind.MonthsDuration).Replace("P", "", StringComparison.Ordinal).Replace("M", "", StringComparison.Ordinal);
    }

    /// <summary>A list that has the elements and no other that is told apart, of a count in the atom; null when there is none.</summary>
    private static ListValue? Make(ImmutableArray<Value> own, Value? other, LineAtom count)
    {
        var length = Math.Max(own.Length, (int)(count.IsPoint ? count.Example : NumberArithmetic.Add(count.Low!.Value, Number.One)!.Value).ToDecimal());
        if (count.High is { } high && (count.IsPoint ? Number.From(length) > high : Number.From(length) >= high)) return null;
        var filler = other ?? own.FirstOrDefault();
        if (length > own.Length && filler is null) return null;
        return new ListValue([.. own, .. Enumerable.Repeat(filler!, length - own.Length)]);
    }
}
