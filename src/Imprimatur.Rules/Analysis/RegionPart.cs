namespace Imprimatur.Rules.Analysis;

/// <summary>What a region says of one input.</summary>
public sealed class RegionPart
{
    private readonly Bits _atoms;
    private readonly ColumnDomain _domain;

    /// <summary>A part.</summary>
    /// <param name="name">The input.</param>
    /// <param name="words">What it must be.</param>
    /// <param name="isInput">Whether it is an input.</param>
    /// <param name="atoms">The atoms of its domain.</param>
    /// <param name="domain">Its domain.</param>
    internal RegionPart(string name, string words, bool isInput, Bits atoms, ColumnDomain domain) =>
        (Name, Words, IsInput, _atoms, _domain) = (name, words, isInput, atoms, domain);

    /// <summary>The input; a named condition or a cell where it could not be looked through.</summary>
    public string Name { get; }

    /// <summary>What it must be: <c>from 3 to 5</c>, <c>is none</c>.</summary>
    public string Words { get; }

    /// <summary>Whether <see cref="Name"/> is an input; else it stands for what could not be looked through, and the region only perhaps has
    /// inputs.</summary>
    public bool IsInput { get; }

    /// <summary>Whether a value (null for missing) is in it.</summary>
    public bool Contains(Values.Value? value) => _domain.AtomOf(value) is >= 0 and var atom && _atoms[atom];

    /// <summary>The part in words: <c>level from 3 to 5</c>.</summary>
    public override string ToString() => $"{Name} {Words}";
}
