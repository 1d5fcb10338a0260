using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Service tasks: what they send and the outcomes they know are those of their handler.</summary>
internal static class HandlerRules
{
    public static void Task(Check check, ServiceTaskModel task)
    {
        check.Fields(task.Writes);
        var declared = check.Bound.Beside.Handlers.GetValueOrDefault(task.Handler.Text);
        if (declared is null && task.Handler.Text.Length > 0)
            check.Bag.Warning(
                DefinitionCodes.UnknownHandler,
                task.Handler.At,
                $"the handler {UserText.Quote(task.Handler.Text)} is not declared",
                NearestName.Help(task.Handler.Text, [.. check.Bound.Beside.Handlers.Keys], "declared") ?? "declare it in `handlers.json`");
        foreach (var input in task.With) Input(check, task, input, declared);
        if (declared is not null) Agree(check, task, declared);
    }

    private static void Input(Check check, ServiceTaskModel task, AssignmentModel input, HandlerPlan? declared)
    {
        (FieldKind Kind, FieldKind Element)? kind = declared is not null && declared.Inputs.TryGetValue(input.Target.Text, out var known) ? known : null;
        if (declared is not null && kind is null)
            check.Bag.Error(
                DefinitionCodes.HandlerFit,
                input.Target.At,
                $"the handler {UserText.Quote(task.Handler.Text)} has no input {UserText.Quote(input.Target.Text)}",
                NearestName.Help(input.Target.Text, [.. declared.Inputs.Keys], "declared"));
        if (input.Value.Field is { } name)
        {
            if (check.Field(name) is { Model.Kind: { } fieldKind } field
                && kind is { } wanted
                && (wanted.Kind != fieldKind || (fieldKind == FieldKind.List && wanted.Element != field.Model.Element)))
                check.Bag.Error(
                    DefinitionCodes.HandlerFit,
                    name.At,
                    $"the input {UserText.Quote(input.Target.Text)} can't be a field of type `{FieldWords.Of(field.Model)}`",
                    "give it a field of its declared type");
        }
        else if (input.Value.Constant is { } node)
        {
            var fits = kind is { } k ? Constants.Read(node, k.Kind, k.Element, FieldTypes.OfKind(k.Kind)) is not null : Constants.Natural(node) is not null;
            if (!fits)
                check.Bag.Error(
                    DefinitionCodes.ValueType,
                    node.Position,
                    $"the value does not fit the input {UserText.Quote(input.Target.Text)}",
                    "give it a value of its declared type");
        }
    }

    private static void Agree(Check check, ServiceTaskModel task, HandlerPlan declared)
    {
        foreach (var missing in declared.Inputs.Keys.Where(i => task.With.All(w => w.Target.Text != i)))
            check.Bag.Error(
                DefinitionCodes.HandlerFit,
                task.At,
                $"the handler {UserText.Quote(declared.Name)} asks for {UserText.Quote(missing)}, which the step does not give",
                $"add it to `with`: `\"{missing}\": {{ \"field\": \"...\" }}`");
        foreach (var way in task.Ways.Where(w => !declared.Outcomes.Contains(w.Name.Text)))
            check.Bag.Error(
                DefinitionCodes.UnknownOutcome,
                way.Name.At,
                $"the handler {UserText.Quote(declared.Name)} never answers {UserText.Quote(way.Name.Text)}",
                NearestName.Help(way.Name.Text, declared.Outcomes, "declared"));
        foreach (var missing in declared.Outcomes.Where(o => o != "failed" && task.Ways.All(w => w.Name.Text != o)))
            check.Bag.Error(
                DefinitionCodes.HandlerFit,
                task.At,
                $"the handler {UserText.Quote(declared.Name)} can answer {UserText.Quote(missing)}, for which the step has no outcome",
                "add the outcome; only `failed` goes to the steward where it is left out");
    }
}
