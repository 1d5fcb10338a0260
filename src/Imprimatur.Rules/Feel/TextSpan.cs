namespace Imprimatur.Rules.Feel;

/// <summary>A piece of an expression's text.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="End">The index after its last.</param>
internal readonly record struct TextSpan(int Start, int End);
