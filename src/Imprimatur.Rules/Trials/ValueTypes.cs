using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Trials;

/// <summary>The types of values as a field would declare them: a string is any string, a number any number.</summary>
internal static class ValueTypes
{
    /// <summary>The type of a value, with those of its elements and entries.</summary>
    public static FeelType Of(Value value) => value switch
    {
        StringValue => FeelType.String,
        NumberValue => FeelType.Number,
        ListValue list => new FeelType(TypeKind.List) { Element = list.Items.IsEmpty ? null : list.Items.Select(Of).Aggregate(TypeRelations.Common) },
        ContextValue context => new FeelType(TypeKind.Context)
        {
            Entries = context.Entries.ToImmutableSortedDictionary(e => e.Key, e => Of(e.Value), StringComparer.Ordinal),
        },
        RangeValue { Low: var low, High: var high } => new FeelType(TypeKind.Range) { Element = (low ?? high) is { } end ? Of(end) : null },
        _ => TypeOf.Literal(value),
    };
}
