using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds the class of a column's value. Immutable; allocates nothing for values that are no lists and no contexts.</summary>
internal abstract class ClassLookup
{
    /// <summary>What stands for a value that has no class: it does not belong to the column's type, or lies on another line than its cells.</summary>
    public const int None = -1;

    /// <summary>The number of the class, or <see cref="None"/>.</summary>
    public abstract int Of(in TypedValue value);
}
