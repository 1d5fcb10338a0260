using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Validation;

/// <summary>The words of the format for the types of fields.</summary>
internal static class FieldWords
{
    public static string Of(FieldKind? kind) => kind switch
    {
        null => "unknown",
        FieldKind.DateTime => "dateTime",
        { } known => known.ToString().ToLowerInvariant(),
    };

    public static string Of(FieldModel field) => field.Kind == FieldKind.List ? $"list<{Of(field.Element)}>" : Of(field.Kind);
}
