using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A term, perhaps by cases; the last case has no condition.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Cases">The cases.</param>
internal sealed record TermModel(SourcePosition At, ImmutableArray<(JsonNode? When, Term Is, SourcePosition At)> Cases);
