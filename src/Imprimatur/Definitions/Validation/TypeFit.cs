using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;

namespace Imprimatur.Definitions.Validation;

/// <summary>Whether every value of one type is a value of another.</summary>
internal static class TypeFit
{
    /// <summary>Whether what has type <paramref name="given"/> can be given where <paramref name="wanted"/> is asked for.</summary>
    public static bool Takes(FeelType wanted, FeelType given)
    {
        if (wanted.Kind == TypeKind.Any || given.Kind == TypeKind.Any) return true;
        if (wanted.Kind != given.Kind) return false;
        return wanted.Kind switch
        {
            TypeKind.String => wanted.OneOf.IsDefaultOrEmpty || (!given.OneOf.IsDefaultOrEmpty && given.OneOf.All(wanted.OneOf.Contains)),
            TypeKind.Number => (wanted.Min is not { } min || given.Min >= min) && (wanted.Max is not { } max || given.Max <= max),
            TypeKind.List => Takes(wanted.Element ?? FeelType.Any, given.Element ?? FeelType.Any),
            _ => true,
        };
    }

    /// <summary>A type in words.</summary>
    public static string Words(FeelType type) => type.Kind switch
    {
        TypeKind.String when !type.OneOf.IsDefaultOrEmpty => $"one of {UserText.List(type.OneOf)}",
        TypeKind.String => "a text",
        TypeKind.Boolean => "true or false",
        TypeKind.Number => $"a number{(type.Min is { } min ? $" from {min}" : "")}{(type.Max is { } max ? $" to {max}" : "")}",
        TypeKind.Date => "a date",
        TypeKind.DateTime => "a moment",
        TypeKind.List => $"a list ({Words(type.Element ?? FeelType.Any)})",
        TypeKind.Any => "anything",
        _ => $"a {type.Kind.ToString().ToLowerInvariant()}",
    };
}
