using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary>A test of one value, as it stands in a condition or a row of a table. Immutable.</summary>
internal abstract class Cell
{
    /// <summary>The cell as JSON, in one line.</summary>
    public abstract string Text { get; }

    /// <summary>Whether a missing value makes the outcome unknown.</summary>
    public virtual bool NeedsValue => true;

    /// <summary>The other names that it reads, sorted.</summary>
    public virtual ImmutableArray<string> Reads => [];

    /// <summary>Whether the value passes; null stands for a missing one.</summary>
    public abstract Ternary Test(Value? value, in Surroundings surroundings);
}
