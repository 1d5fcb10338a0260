namespace Imprimatur.Rules.Feel;

/// <summary>How an expression treats what is missing and what fails.</summary>
internal enum FeelMode
{
    /// <summary>Ours: checked by type before it runs; a missing operand makes the outcome unknown.</summary>
    Strict,

    /// <summary>That of DMN 1.5: an error becomes null, with a warning.</summary>
    Dmn,
}
