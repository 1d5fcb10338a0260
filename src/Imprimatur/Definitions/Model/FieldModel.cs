using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Model;

/// <summary>A field as a file declares it.</summary>
internal sealed record FieldModel
{
    public required Name Name { get; init; }

    /// <summary>Its kind; null when its type is wrong, which is reported.</summary>
    public required FieldKind? Kind { get; init; }

    /// <summary>For a list, the kind of its elements.</summary>
    public FieldKind Element { get; init; }

    /// <summary>The texts that it can be; default (not empty) for any.</summary>
    public ImmutableArray<FieldChoice> OneOf { get; init; }

    public Number? Min { get; init; }

    public Number? Max { get; init; }

    public JsonNode? Default { get; init; }

    public bool Personal { get; init; }

    public bool Index { get; init; }

    public required Labels Labels { get; init; }
}
