using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>An approval that a step needs.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Approval">The step whose approval is needed.</param>
/// <param name="When">Takes the need away only when definitely false.</param>
/// <param name="Otherwise">Where the token goes without it.</param>
internal sealed record NeedModel(SourcePosition At, Name Approval, JsonNode? When, Name Otherwise);
