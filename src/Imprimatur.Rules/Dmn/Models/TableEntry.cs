namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A text in a decision table: a test, an output, a default, the values that are allowed.</summary>
/// <param name="Text">The text; empty when there is none.</param>
internal sealed record TableEntry(string Text) : DmnPart;
