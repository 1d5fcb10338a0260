using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>A point of a line, or an open stretch of it.</summary>
/// <param name="Low">Where it begins; null when nowhere.</param>
/// <param name="High">Where it ends; the same for a point.</param>
/// <param name="Example">A place in it.</param>
internal readonly record struct LineAtom(Number? Low, Number? High, Number Example)
{
    /// <summary>Whether it is a point.</summary>
    public bool IsPoint => Low is { } low && low == High;
}
