using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Numbers: the series' text can be read, counts, and is made of fields with few values.</summary>
internal static class SeriesRules
{
    public static void Number(Check check, NumberModel number)
    {
        if (check.Field(number.Into) is { Model.Kind: not (null or FieldKind.String) } into)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                number.Into.At,
                $"{UserText.Quote(into.Name)} can't take a number of a series",
                $"its type is `{FieldWords.Of(into.Model)}`; use a field of type `string`");
        else if (check.Bound.Fields.Find(number.Into.Text) is { Model.OneOf.IsDefaultOrEmpty: false } few)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                number.Into.At,
                $"{UserText.Quote(few.Name)} can't take a number of a series: it has `oneOf`",
                "use a field of type `string` without `oneOf`");
        if (SeriesText.Split(number.Series.Text) is not { } parts)
        {
            check.Bag.Error(
                DefinitionCodes.Series,
                number.Series.Position,
                $"a brace of the series {UserText.Quote(number.Series.Text)} has no partner",
                "for example `{issuer}〔{year}〕{serial}号`");
            return;
        }

        if (parts.Count(p => p.Kind == SeriesPartKind.Serial) != 1)
            check.Bag.Error(DefinitionCodes.Series, number.Series.Position, "a series has `{serial}` exactly once", "for example `{issuer}〔{year}〕{serial}号`");
        foreach (var (_, name) in parts.Where(p => p.Kind == SeriesPartKind.Field)) Part(check, number, name);
    }

    private static void Part(Check check, NumberModel number, string name)
    {
        if (check.Field(new Name(name, number.Series.Position)) is not { Model: { Kind: not null } model }) return;
        if (model.Kind == FieldKind.Unit || (model.Kind == FieldKind.String && !model.OneOf.IsDefaultOrEmpty)) return;
        check.Bag.Error(
            DefinitionCodes.Series,
            number.Series.Position,
            $"{UserText.Quote(name)} can't stand in a series",
            "only fields of type `unit` and fields with `oneOf` can");
    }
}
