using System.Collections.Immutable;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A branch of a parallel block.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">What people read.</param>
/// <param name="When">Entered only when this holds.</param>
/// <param name="Start">Its first step.</param>
/// <param name="Steps">Its steps.</param>
internal sealed record BranchModel(Name Name, Labels Labels, JsonNode? When, Name Start, ImmutableArray<StepModel> Steps);
