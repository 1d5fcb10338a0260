using System.Collections.Immutable;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Decisions;

/// <summary>A decision whose head was read, and whose rules or expression are still to be.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Effective">The dates on which it is in force.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Body">Reads the rest.</param>
internal sealed record Draft(
    string Id, int Version, LocalizedText? Title, (DateOnly? From, DateOnly? Until) Effective, ImmutableArray<DraftInput> Inputs,
        ImmutableArray<OutputColumn> Outputs, JsonObjectReader Body);
