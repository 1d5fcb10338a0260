using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Values that no cell can tell apart.</summary>
/// <param name="example">One of them.</param>
internal sealed class LoneDomain(Value example) : Domain
{
    /// <inheritdoc />
    public override int Count => 1;

    /// <inheritdoc />
    public override Value Example(int atom) => example;

    /// <inheritdoc />
    public override int AtomOf(Value value) => value.Kind == example.Kind ? 0 : -1;

    /// <inheritdoc />
    public override string Words(Bits atoms) => "is any";

    /// <inheritdoc />
    protected override void Mark(CellTest test, Bits passing)
    {
    }
}
