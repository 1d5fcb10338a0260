namespace Imprimatur.Rules.Dmn.Models;

/// <summary>Data from outside.</summary>
/// <param name="Name">The name.</param>
internal sealed record InputDataElement(string Name) : DmnElement(Name);
