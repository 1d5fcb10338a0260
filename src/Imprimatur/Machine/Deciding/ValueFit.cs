using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Deciding;

/// <summary>Whether a value fits a field: its kind, its <c>oneOf</c> or bounds, and the limits of size.</summary>
internal static class ValueFit
{
    private const int MaxIdLength = 200;
    private const int DigestLength = 64;

    public static bool Fits(FieldPlan field, Value value, Limits limits)
    {
        if (field.Kind != FieldKind.List) return Fits(field.Kind, field.Type, value, limits);
        if (value is not ListValue list || list.Items.Length > limits.MaxListLength) return false;
        foreach (var item in list.Items)
        {
            if (!Fits(field.Element, field.Type.Element, item, limits)) return false;
        }

        return true;
    }

    private static bool Fits(FieldKind kind, FeelType? type, Value value, Limits limits) => kind switch
    {
        FieldKind.String => value is StringValue text && FitsText(text.Text, type, limits.MaxTextLength),
        FieldKind.Person or FieldKind.Unit or FieldKind.Party => value is StringValue id && FitsText(id.Text, type, MaxIdLength)
            && !string.IsNullOrWhiteSpace(id.Text),
        FieldKind.Boolean => value is BooleanValue,
        FieldKind.Number => value is NumberValue number && FitsNumber(number.Number, type),
        FieldKind.Date => value is DateValue,
        FieldKind.DateTime => value is DateTimeValue,
        FieldKind.Content => value is ContextValue content && FitsContent(content, limits),
        _ => false,
    };

    private static bool FitsText(string text, FeelType? type, int length) =>
        text.Length > 0 && text.Length <= length && (type is null || type.OneOf.IsDefault || type.OneOf.Contains(text, StringComparer.Ordinal));

    private static bool FitsNumber(Number number, FeelType? type) =>
        (type?.Min is not { } min || number >= min) && (type?.Max is not { } max || number <= max);

    private static bool FitsContent(ContextValue content, Limits limits) =>
        content.Entries.Count == 3
        && Text(content, "uri") is { Length: > 0 } uri && uri.Length <= limits.MaxTextLength
        && Text(content, "mediaType") is { Length: > 0 } media && media.Length <= MaxIdLength
        && Text(content, "digest") is { Length: DigestLength } digest && digest.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private static string? Text(ContextValue content, string name) =>
        content.Entries.TryGetValue(name, out var value) && value is StringValue text ? text.Text : null;
}
