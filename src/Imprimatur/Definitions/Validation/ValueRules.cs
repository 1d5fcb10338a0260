using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Values fit what they are given to.</summary>
internal static class ValueRules
{
    /// <summary>A value of <c>set</c> fits its field. (An expression's type is checked where it is compiled.)</summary>
    public static void Fits(Check check, AssignmentModel set, FieldSymbol field)
    {
        var model = field.Model;
        if (model.Kind is null) return;
        if (set.Value.Field is { } source)
        {
            if (check.Field(source) is { Model.Kind: not null } from && !IsSame(from.Model, model))
                check.Bag.Error(
                    DefinitionCodes.ValueType,
                    source.At,
                    $"{UserText.Quote(source.Text)} of type `{FieldWords.Of(from.Model)}` can't be given to "
                    + $"{UserText.Quote(field.Name)} of type `{FieldWords.Of(model)}`",
                    "both must be of one type, and have the same `oneOf`");
        }
        else if (set.Value.Constant is { } node && Constants.Read(node, model.Kind.Value, model.Element, field.Type) is null)
        {
            check.Bag.Error(
                DefinitionCodes.ValueType,
                node.Position,
                $"the value does not fit {UserText.Quote(field.Name)} of type `{FieldWords.Of(model)}`",
                Help(model));
        }
    }

    /// <summary>What a value of a field can be, in words.</summary>
    public static string? Help(FieldModel field) => (field.Kind == FieldKind.List ? field.Element : field.Kind) switch
    {
        FieldKind.Date => "write a date, for example `\"2017-12-31\"`",
        FieldKind.DateTime => "write a moment with its offset, for example `\"2017-12-31T08:00:00+08:00\"`",
        FieldKind.Content or FieldKind.Reply => "contents and replies can't be written as plain values",
        FieldKind.Number when field.Min is not null
            || field.Max is not null => $"a number {(field.Min is { } min ? $"from {min} " : "")}{(field.Max is { } max ? $"to {max}" : "")}".TrimEnd(),
        _ when !field.OneOf.IsDefaultOrEmpty => $"one of {UserText.List(field.OneOf.Select(c => c.Is.Text))}",
        _ => null,
    };

    private static bool IsSame(FieldModel from, FieldModel to)
    {
        if (from.Kind != to.Kind || (from.Kind == FieldKind.List && from.Element != to.Element)) return false;
        if (to.OneOf.IsDefaultOrEmpty) return true;
        return !from.OneOf.IsDefaultOrEmpty && from.OneOf.All(c => to.OneOf.Any(t => t.Is.Text == c.Is.Text));
    }
}
