using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Values that are told apart one by one, and perhaps all the others as one atom.</summary>
internal sealed class FiniteDomain : Domain
{
    private readonly ImmutableArray<Value> _values;
    private readonly Value? _other;
    private readonly Dictionary<Value, int> _atoms = [];

    /// <summary>A domain of values.</summary>
    /// <param name="values">The values that are told apart.</param>
    /// <param name="other">One of the others, or null when there are none.</param>
    public FiniteDomain(ImmutableArray<Value> values, Value? other)
    {
        (_values, _other) = (values, other);
        for (var i = 0; i < values.Length; i++) _atoms.Add(values[i], i);
    }

    /// <inheritdoc />
    public override int Count => _values.Length + (_other is null ? 0 : 1);

    /// <inheritdoc />
    public override Value Example(int atom) => atom < _values.Length ? _values[atom] : _other!;

    /// <inheritdoc />
    public override int AtomOf(Value value) => _atoms.TryGetValue(value, out var atom) ? atom : _other is null ? -1 : _values.Length;

    /// <inheritdoc />
    public override string Words(Bits atoms)
    {
        var isOpen = _other is not null && atoms[_values.Length];
        var isShort = !isOpen && (_other is not null || atoms.Count <= (Count + 1) / 2);
        var named = (isShort ? atoms : atoms.Not()).Rows().Select(i => ValueWords.Of(Example(i)));
        return (isShort ? "is " : "is not ") + ValueWords.Either(named);
    }

    /// <inheritdoc />
    protected override void Mark(CellTest test, Bits passing)
    {
        if (test is CellTest.Point point && _atoms.TryGetValue(point.Value, out var atom)) passing[atom] = true;
    }
}
