using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Types;

namespace Imprimatur.Definitions.Binding;

/// <summary>The types that expressions see for the types of fields.</summary>
internal static class FieldTypes
{
    private static readonly FeelType Content = new(TypeKind.Context)
    {
        Entries = new Dictionary<string, FeelType> { ["uri"] = FeelType.String, ["mediaType"] = FeelType.String, ["digest"] = FeelType.String }
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static readonly FeelType Reply = new(TypeKind.Context)
    {
        Entries = new Dictionary<string, FeelType>
        {
            ["element"] = FeelType.String,
            ["outcome"] = FeelType.String,
            ["by"] = FeelType.String,
            ["at"] = FeelType.DateTime,
            ["text"] = FeelType.String,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>The type of a declared field.</summary>
    public static FeelType Of(FieldModel field)
    {
        if (field.Kind is not { } kind) return FeelType.Any;
        if (kind == FieldKind.List) return FeelType.ListOf(Narrow(OfKind(field.Element), field));
        return Narrow(OfKind(kind), field);
    }

    /// <summary>The type of a kind.</summary>
    public static FeelType OfKind(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => FeelType.Boolean,
        FieldKind.Number => FeelType.Number,
        FieldKind.Date => FeelType.Date,
        FieldKind.DateTime => FeelType.DateTime,
        FieldKind.Content => Content,
        FieldKind.Reply => Reply,
        FieldKind.List => FeelType.ListOf(FeelType.Any),
        _ => FeelType.String,
    };

    private static FeelType Narrow(FeelType type, FieldModel field)
    {
        if (type.Kind == TypeKind.String && !field.OneOf.IsDefaultOrEmpty) type = type with { OneOf = [.. field.OneOf.Select(c => c.Is.Text)] };
        return type.Kind == TypeKind.Number ? type with { Min = field.Min, Max = field.Max } : type;
    }
}
