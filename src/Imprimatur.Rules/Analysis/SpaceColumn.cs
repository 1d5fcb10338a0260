namespace Imprimatur.Rules.Analysis;

/// <summary>One dimension of what is looked through: an input, or what lies outside the analysable part and is taken to hold or not to hold.</summary>
/// <param name="Name">The input, the condition, or the cell in words.</param>
/// <param name="Place">Its place when it is told.</param>
/// <param name="Domain">What it can be.</param>
/// <param name="Sets">The sets of atoms that rows ask for.</param>
/// <param name="SetOfRow">For each row the set that it asks for.</param>
/// <param name="Taken">For each table the values that it takes.</param>
/// <param name="IsInput">Whether it is an input; else whether it holds is not known.</param>
/// <param name="IsNamed">Whether rules name it: an input or a named condition.</param>
internal sealed record SpaceColumn(string Name, int Place, ColumnDomain Domain, Bits[] Sets, int[] SetOfRow, Bits[] Taken,
    bool IsInput, bool IsNamed)
{
    /// <summary>Whether there is a value that one of the tables does not take.</summary>
    public bool IsPicky { get; } = Taken.Any(t => t.Count < Domain.Count);

    /// <summary>For each set the atoms at which it begins or ends.</summary>
    public int[][] Flips { get; } = [.. Sets.Select(FlipsOf)];

    /// <summary>The atoms at which what a table takes begins or ends.</summary>
    public int[] TakenFlips { get; } = [.. Taken.SelectMany(FlipsOf)];

    private static int[] FlipsOf(Bits set) => [.. set.Flips()];
}
