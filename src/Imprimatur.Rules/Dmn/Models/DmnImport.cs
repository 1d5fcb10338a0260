namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An import of another model.</summary>
/// <param name="Name">The name that its elements are read by.</param>
/// <param name="Namespace">The namespace of the other model.</param>
/// <param name="Type">What kind of file it is.</param>
/// <param name="Location">Where it may lie, which is never looked at; or null.</param>
internal sealed record DmnImport(string Name, string Namespace, string? Type, string? Location) : DmnPart;
