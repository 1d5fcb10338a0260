using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>The values of one kind, split into finitely many atoms that no cell of a column cuts through. Immutable.</summary>
internal abstract class Domain
{
    /// <summary>The number of atoms.</summary>
    public abstract int Count { get; }

    /// <summary>A value of an atom, as simple as can be.</summary>
    public abstract Value Example(int atom);

    /// <summary>The atom that a value belongs to, or -1.</summary>
    public abstract int AtomOf(Value value);

    /// <summary>A set of atoms in words: <c>is a or b</c>, <c>from 3 to 5</c>. The set is neither empty nor whole.</summary>
    public abstract string Words(Bits atoms);

    /// <summary>The atoms that pass a test.</summary>
    public Bits Passing(CellTest test)
    {
        switch (test)
        {
            case CellTest.All all:
                return all.Tests.Aggregate(new Bits(Count).Not(), (set, t) => set.And(Passing(t)));
            case CellTest.Some some:
                return some.Tests.Aggregate(new Bits(Count), (set, t) => set.Or(Passing(t)));
            case CellTest.Not not:
                return Passing(not.Test).Not();
            default:
                var passing = new Bits(Count);
                Mark(test, passing);
                return passing;
        }
    }

    /// <summary>Puts in the atoms that pass a test without parts.</summary>
    protected abstract void Mark(CellTest test, Bits passing);
}
