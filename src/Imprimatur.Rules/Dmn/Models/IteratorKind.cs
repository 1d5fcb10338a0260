namespace Imprimatur.Rules.Dmn.Models;

/// <summary>What a boxed iterator makes of what it runs over.</summary>
internal enum IteratorKind
{
    /// <summary>A list.</summary>
    For,

    /// <summary>Whether a condition holds of one.</summary>
    Some,

    /// <summary>Whether a condition holds of all.</summary>
    Every,
}
