using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>All that an input can be: the values of its type (of both, where it differs between two versions), and perhaps missing. Immutable.</summary>
internal sealed class ColumnDomain
{
    private readonly ImmutableArray<(TypeKind Kind, Domain Domain, int First)> _pieces;
    private readonly bool _isOptional;
    private int[]? _weights;

    /// <summary>The domain of an input.</summary>
    /// <param name="pieces">The values, by kind.</param>
    /// <param name="isOptional">Whether it may be missing.</param>
    public ColumnDomain(IEnumerable<(TypeKind Kind, Domain Domain)> pieces, bool isOptional)
    {
        var (built, first) = (ImmutableArray.CreateBuilder<(TypeKind, Domain, int)>(), 0);
        foreach (var (kind, domain) in pieces)
        {
            built.Add((kind, domain, first));
            first += domain.Count;
        }

        (_pieces, _isOptional, Count) = (built.ToImmutable(), isOptional, first + (isOptional ? 1 : 0));
    }

    /// <summary>The number of atoms.</summary>
    public int Count { get; }

    /// <summary>A value of an atom; null for missing.</summary>
    public Value? Example(int atom)
    {
        foreach (var (_, domain, first) in _pieces)
        {
            if (atom < first + domain.Count) return domain.Example(atom - first);
        }

        return null;
    }

    /// <summary>The atom of a value (null for missing), or -1.</summary>
    public int AtomOf(Value? value)
    {
        if (value is null) return _isOptional ? Count - 1 : -1;
        var kind = TypeOf.Literal(value).Kind;
        foreach (var (own, domain, first) in _pieces)
        {
            if (own == kind) return domain.AtomOf(value) is >= 0 and var atom ? first + atom : -1;
        }

        return -1;
    }

    /// <summary>The atoms that a cell holds of.</summary>
    /// <param name="kind">The kind of values that the cell is about.</param>
    /// <param name="test">What it asks of a value that is there; null lets every value pass.</param>
    /// <param name="isMissingTaken">Whether it holds of a missing value.</param>
    public Bits Holding(TypeKind kind, CellTest? test, bool isMissingTaken)
    {
        var holding = new Bits(Count);
        foreach (var (own, domain, first) in _pieces)
        {
            if (test is null) holding.Fill(first, first + domain.Count);
            else if (own == kind) foreach (var atom in domain.Passing(test).Rows()) holding[first + atom] = true;
        }

        if (_isOptional) holding[Count - 1] = isMissingTaken;
        return holding;
    }

    /// <summary>The atoms whose values suit a test of the value.</summary>
    public Bits Where(Func<Value?, bool> suits)
    {
        var set = new Bits(Count);
        for (var atom = 0; atom < Count; atom++) set[atom] = suits(Example(atom));
        return set;
    }

    /// <summary>The simplest value of a set: the shortest, the first of these.</summary>
    public Value? Simplest(Bits atoms) => SimplestAtom(atoms) is >= 0 and var best ? Example(best) : null;

    /// <summary>The atom of the simplest value of a set; -1 where it is empty.</summary>
    public int SimplestAtom(Bits atoms)
    {
        _weights ??= [.. Enumerable.Range(0, Count).Select(a => Example(a) is { } value ? Weight(value) : int.MaxValue)];
        var best = -1;
        foreach (var atom in atoms.Rows())
        {
            if (best < 0 || _weights[atom] < _weights[best]) best = atom;
        }

        return best;
    }

    /// <summary>A set in words; null when it is everything.</summary>
    public string? Words(Bits atoms)
    {
        if (atoms.Count == Count) return null;
        if (_isOptional && atoms.Count == 1 && atoms[Count - 1]) return "is missing";
        if (_isOptional && atoms.Count == Count - 1 && !atoms[Count - 1]) return "is present";
        var words = new List<string>();
        foreach (var (kind, domain, first) in _pieces)
        {
            var own = new Bits(domain.Count);
            for (var i = 0; i < domain.Count; i++) own[i] = atoms[first + i];
            if (own.IsEmpty) continue;
            words.Add(own.Count < domain.Count ? domain.Words(own) : _pieces.Length == 1 ? "is present" : $"is any {TypeRelations.Name(new FeelType(kind))}");
        }

        if (_isOptional && atoms[Count - 1]) words.Add("is missing");
        return string.Join(" or ", words);
    }

    private static int Weight(Value value) => value is NumberValue n && n.Number < Number.Zero ? 100 + n.ToString().Length : value.ToString().Length;
}
