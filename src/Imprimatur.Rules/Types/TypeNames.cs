namespace Imprimatur.Rules.Types;

/// <summary>FEEL's own names of types.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, FeelType> Known = new(StringComparer.Ordinal)
    {
        ["Any"] = FeelType.Any,
        ["any"] = FeelType.Any,
        ["string"] = FeelType.String,
        ["boolean"] = FeelType.Boolean,
        ["number"] = FeelType.Number,
        ["date"] = FeelType.Date,
        ["time"] = new(TypeKind.Time),
        ["date and time"] = FeelType.DateTime,
        ["dateTime"] = FeelType.DateTime,
        ["days and time duration"] = new(TypeKind.DaysDuration),
        ["dayTimeDuration"] = new(TypeKind.DaysDuration),
        ["years and months duration"] = new(TypeKind.MonthsDuration),
        ["yearMonthDuration"] = new(TypeKind.MonthsDuration),
        ["list"] = new(TypeKind.List),
        ["range"] = new(TypeKind.Range),
        ["context"] = new(TypeKind.Context),
        ["function"] = new(TypeKind.Function),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> All => Known.Keys;

    /// <summary>The type of a name, or null. <c>list&lt;T></c> is a name too.</summary>
    public static FeelType? Find(string name)
    {
        if (Known.TryGetValue(name, out var type)) return type;
        return name.StartsWith("list<", StringComparison.Ordinal) && name.EndsWith('>') && Find(name[5..^1]) is { } element ? FeelType.ListOf(element) : null;
    }
}
