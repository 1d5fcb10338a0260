namespace Imprimatur.Rules.Feel;

/// <summary>What bounds an expression and its evaluation: counts and sizes, never time.</summary>
internal static class FeelLimits
{
    /// <summary>The most UTF-16 units of an expression.</summary>
    public const int Length = 65_536;

    /// <summary>The most levels of an expression.</summary>
    public const int Depth = 200;

    /// <summary>The most sums that are read, since what stands after <c>in (</c> may be read twice: what nests so may not double without end.</summary>
    public const int ParsingSteps = 100_000;

    /// <summary>The most steps of an evaluation; a step is a node, an element or a hundred characters.</summary>
    public const int Steps = 2_000_000;

    /// <summary>The most levels of function bodies that are being evaluated inside each other.</summary>
    public const int OpenLevels = 3_000;

    /// <summary>The most parts of a value that is written out as a tree, and the most levels of it.</summary>
    public static readonly Values.Extent Value = new(1_000_000, 200);

    /// <summary>The most elements of a list.</summary>
    public const int Elements = 100_000;

    /// <summary>The most UTF-16 units of a string.</summary>
    public const int Text = 1_000_000;
}
