using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Plans;

/// <summary>A field. Values are FEEL values: person, unit and party are strings; a content is a context of uri, mediaType and digest; a reply one of element,
/// outcome, by, at, text.</summary>
internal sealed record FieldPlan
{
    public required int Ordinal { get; init; }

    public required string Name { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>For a list, the kind of its elements.</summary>
    public FieldKind Element { get; init; }

    /// <summary>The type that expressions see.</summary>
    public required FeelType Type { get; init; }

    public LocalizedText? Title { get; init; }

    /// <summary>Titles of the <c>oneOf</c> values, by value.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> ValueTitles { get; init; } = ImmutableSortedDictionary<string, LocalizedText>.Empty;

    public Value? Default { get; init; }

    public bool Personal { get; init; }

    public bool Index { get; init; }

    /// <summary>Steps whose performers may not write the field, and which the field's writers may not perform (<c>separateFrom writersOf</c>).</summary>
    public ImmutableArray<int> SeparatedSteps { get; init; } = [];

    public bool IsContent => Kind == FieldKind.Content || (Kind == FieldKind.List && Element == FieldKind.Content);
}
