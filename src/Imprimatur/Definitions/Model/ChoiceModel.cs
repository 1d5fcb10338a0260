using System.Collections.Immutable;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>An exclusive gateway; its ways are the cases, in order, and last <c>otherwise</c>.</summary>
internal sealed record ChoiceModel : StepModel
{
    /// <summary>The conditions of the cases, in order.</summary>
    public ImmutableArray<JsonNode> Cases { get; init; } = [];
}
