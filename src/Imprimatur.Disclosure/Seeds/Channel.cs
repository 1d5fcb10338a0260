using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>A channel through which the public is told. Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Figures">The figures that the report gives for it.</param>
public sealed record Channel(string Id, LocalizedText Title, ImmutableArray<string> Figures);
