using System.Collections.Immutable;

namespace Imprimatur.Rules.Conditions;

/// <summary>A compiled condition: cells of which all must hold, or a FEEL expression. Immutable, pure, bounded.</summary>
public abstract class Condition
{
    /// <summary>The condition as it was written, in one line.</summary>
    public abstract string Text { get; }

    /// <summary>The slots it reads, each once, sorted.</summary>
    public abstract ImmutableArray<SlotUse> Reads { get; }

    /// <summary>Whether it holds; unknown when an operand is missing or an operation fails.</summary>
    public abstract Ternary Evaluate(in Frame frame);
}
