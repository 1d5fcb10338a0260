namespace Imprimatur.Rules.Types;

/// <summary>What types have to do with each other: whether one fits another, what two have in common, how they are called.</summary>
internal static class TypeRelations
{
    /// <summary>Whether a value of one type can stand where another is asked for; bounds and texts are not looked at.</summary>
    public static bool Fits(FeelType actual, FeelType expected)
    {
        if (actual.Kind == TypeKind.Any || expected.Kind == TypeKind.Any) return true;
        if (actual.Kind != expected.Kind) return false;
        if (actual.Element is { } a && expected.Element is { } e && !Fits(a, e)) return false;
        if (actual.Entries is null || expected.Entries is null) return true;
        return expected.Entries.All(p => actual.Entries.TryGetValue(p.Key, out var own) && Fits(own, p.Value));
    }

    /// <summary>The narrowest type that we know to hold the values of both.</summary>
    public static FeelType Common(FeelType a, FeelType b)
    {
        if (a.Kind != b.Kind) return FeelType.Any;
        return a.Kind switch
        {
            TypeKind.String when !a.OneOf.IsDefault && !b.OneOf.IsDefault => a with { OneOf = [.. a.OneOf.Union(b.OneOf, StringComparer.Ordinal)] },
            TypeKind.String => FeelType.String,
            TypeKind.Number => a with { Min = a.Min < b.Min ? a.Min : b.Min, Max = a.Max > b.Max ? a.Max : b.Max },
            TypeKind.List or TypeKind.Range => a.Element is { } x && b.Element is { } y ? a with { Element = Common(x, y) } : a with { Element = null },
            TypeKind.Context => Fits(a, b) && Fits(b, a) ? a : a with { Entries = null },
            _ => a,
        };
    }

    /// <summary>Whether values of the type can be put in order.</summary>
    public static bool IsOrdered(FeelType type) =>
        type.Kind is not (TypeKind.Boolean or TypeKind.List or TypeKind.Context or TypeKind.Function or TypeKind.Range);

    /// <summary>The type in the words of FEEL.</summary>
    public static string Name(FeelType type) => type.Kind switch
    {
        TypeKind.Any => "any",
        TypeKind.String => "string",
        TypeKind.Boolean => "boolean",
        TypeKind.Number => "number",
        TypeKind.Date => "date",
        TypeKind.Time => "time",
        TypeKind.DateTime => "date and time",
        TypeKind.DaysDuration => "days and time duration",
        TypeKind.MonthsDuration => "years and months duration",
        TypeKind.Range => type.Element is null ? "range" : $"range<{Name(type.Element)}>",
        TypeKind.List => type.Element is null ? "list" : $"list<{Name(type.Element)}>",
        TypeKind.Context => "context",
        _ => "function",
    };
}
