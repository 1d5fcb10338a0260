using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Definitions;

/// <summary>A definition of a catalog, in short. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Steps">The number of its steps after expansion.</param>
/// <param name="Guarantees">The ids of its guarantees, in the order of the file.</param>
public sealed record DefinitionSummary(string Id, int Version, LocalizedText? Title, int Steps, ImmutableArray<string> Guarantees);
