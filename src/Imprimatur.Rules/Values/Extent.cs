namespace Imprimatur.Rules.Values;

/// <summary>
/// How large a value is, written out as a tree: parts that are shared count each time. Walks over values are counted and bounded by it, since a few steps can
/// make a tree of which no walk would end.
/// </summary>
/// <param name="Size">The number of its parts; a string is one part for each fifty UTF-16 units.</param>
/// <param name="Levels">The levels of lists, contexts and ranges.</param>
internal readonly record struct Extent(int Size, int Levels)
{
    private const int UnitsOfAPart = 50;

    /// <summary>That of a value without parts.</summary>
    public static readonly Extent One = new(1, 0);

    /// <summary>That of a text.</summary>
    public static Extent Of(string text) => new(1 + (text.Length / UnitsOfAPart), 0);

    /// <summary>That of a value that has no parts yet, to which parts are added.</summary>
    public static readonly Extent Empty = new(1, 1);

    /// <summary>With one more part.</summary>
    public Extent With(Extent part) => new((int)Math.Min((long)Size + part.Size, int.MaxValue), Math.Max(Levels, part.Levels + 1));
}
