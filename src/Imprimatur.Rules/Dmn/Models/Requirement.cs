namespace Imprimatur.Rules.Dmn.Models;

/// <summary>That an element needs another.</summary>
/// <param name="What">The name of the XML element that refers: <c>requiredInput</c>, <c>requiredDecision</c> and so on.</param>
/// <param name="Href">The reference as it is written.</param>
internal sealed record Requirement(string What, string Href) : DmnPart;
