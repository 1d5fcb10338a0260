using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Fields: what narrows a type goes with it, and a default fits.</summary>
internal static class FieldRules
{
    public static void All(Check check)
    {
        foreach (var field in check.Bound.Fields.Fields)
        {
            if (field.Model.Kind is not null) Field(check, field);
        }
    }

    private static void Field(Check check, FieldSymbol field)
    {
        var model = field.Model;
        var kind = model.Kind == FieldKind.List ? model.Element : model.Kind;
        var name = UserText.Quote(field.Name);
        if (!model.OneOf.IsDefault && kind is not (FieldKind.String or FieldKind.Unit))
            check.Bag.Error(
                DefinitionCodes.FieldType,
                model.Name.At,
                $"{name} of type `{FieldWords.Of(model)}` can't have `oneOf`",
                "`oneOf` goes with `string` and `unit`");
        if ((model.Min is not null || model.Max is not null) && kind is not FieldKind.Number)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                model.Name.At,
                $"{name} of type `{FieldWords.Of(model)}` can't have `min` or `max`",
                "they go with `number`");
        if (model.Min is { } min && model.Max is { } max && min > max)
            check.Bag.Error(DefinitionCodes.ValueType, model.Name.At, $"the `min` of {name} is above its `max`", "no number could be its value");
        if (model.Default is { } value && Constants.Read(value, model.Kind!.Value, model.Element, field.Type) is null)
            check.Bag.Error(
                DefinitionCodes.ValueType,
                value.Position,
                $"the default does not fit {name} of type `{FieldWords.Of(model)}`",
                ValueRules.Help(model));
    }
}
