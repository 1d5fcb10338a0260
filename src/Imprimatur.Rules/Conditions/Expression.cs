using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conditions;

/// <summary>A compiled FEEL expression. Immutable, pure, bounded.</summary>
public abstract class Expression
{
    /// <summary>The expression as it was written.</summary>
    public abstract string Text { get; }

    /// <summary>The type of its value.</summary>
    public abstract FeelType Type { get; }

    /// <summary>The slots it reads, each once, sorted.</summary>
    public abstract ImmutableArray<SlotUse> Reads { get; }

    /// <summary>Its value; null when an operand is missing or an operation fails.</summary>
    public abstract Value? Evaluate(in Frame frame);
}
