using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>What a cell that can be looked through asks of a value that is there. Immutable.</summary>
internal abstract record CellTest
{
    /// <summary>Every value passes.</summary>
    public static readonly CellTest Everything = new All([]);

    /// <summary>No value passes.</summary>
    public static readonly CellTest Nothing = new Some([]);

    /// <summary>The value is this one.</summary>
    internal sealed record Point(Value Value) : CellTest;

    /// <summary>The value lies between two; a null is no end.</summary>
    internal sealed record Stretch(Value? Low, bool LowIncluded, Value? High, bool HighIncluded) : CellTest;

    /// <summary>The list has the element.</summary>
    internal sealed record Has(Value Element) : CellTest;

    /// <summary>The number of the list's elements passes.</summary>
    internal sealed record Counts(CellTest Test) : CellTest;

    /// <summary>All of the tests pass.</summary>
    internal sealed record All(ImmutableArray<CellTest> Tests) : CellTest;

    /// <summary>One of the tests passes.</summary>
    internal sealed record Some(ImmutableArray<CellTest> Tests) : CellTest;

    /// <summary>The test does not pass.</summary>
    internal sealed record Not(CellTest Test) : CellTest;
}
