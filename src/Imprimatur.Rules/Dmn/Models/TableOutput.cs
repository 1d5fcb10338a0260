namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An output of a decision table.</summary>
/// <param name="Name">The name, or null.</param>
/// <param name="TypeRef">The type, or null.</param>
/// <param name="Values">The values that it may have, in the order of their priority; or null.</param>
/// <param name="Default">What it is when no rule matches, or null.</param>
internal sealed record TableOutput(string? Name, string? TypeRef, TableEntry? Values, TableEntry? Default) : DmnPart;
