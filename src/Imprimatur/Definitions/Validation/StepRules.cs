using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Steps by their types: their names exist and fit.</summary>
internal static class StepRules
{
    public static void All(Check check)
    {
        foreach (var step in check.Bound.Steps.Steps.Where(check.Bound.Steps.IsOwn)) Step(check, step);
    }

    private static void Step(Check check, StepSymbol step)
    {
        Needs(check, step);
        if (step.Model.SkipTo is { } skip) WayRules.Target(check, skip, step);
        if (step.Model.Due is { } due) ClockRules.Due(check, step, due);
        switch (step.Model)
        {
            case UserTaskModel task:
                User(check, step, task);
                break;
            case RuleTaskModel task:
                DecisionRules.Task(check, task);
                Ways(check, step, WayPlace.Automatic);
                break;
            case ServiceTaskModel task:
                HandlerRules.Task(check, task);
                Ways(check, step, WayPlace.Service);
                break;
            case NumberModel number:
                SeriesRules.Number(check, number);
                Ways(check, step, WayPlace.Automatic);
                break;
            case WaitModel wait:
                Wait(check, step, wait);
                break;
            default:
                BlockRules.Step(check, step);
                Ways(check, step, WayPlace.Automatic);
                break;
        }
    }

    private static void Needs(Check check, StepSymbol step)
    {
        foreach (var need in step.Model.Needs)
        {
            WayRules.Target(check, need.Otherwise, step);
            if (check.Step(need.Approval, step.Graph) is not { } approval || Approves(approval.Model)) continue;
            check.Bag.Error(
                DefinitionCodes.NobodyCan,
                need.Approval.At,
                $"no outcome of {UserText.Quote(approval.Path)} approves anything, so that the need can't be met",
                "name a user task with an outcome that `approves` fields");
        }
    }

    /// <summary>Whether a step has an outcome (or an answer) by which a person approves.</summary>
    public static bool Approves(StepModel step) => step is UserTaskModel task
        && (task.ForEach?.Answers ?? task.Ways).Any(w => w is { Approves.Names.Length: > 0, Clock: null });

    private static void User(Check check, StepSymbol step, UserTaskModel task)
    {
        PeopleRules.People(check, task.Candidates, PeoplePlace.Candidates, task.ForEach);
        check.Fields(task.Writes);
        foreach (var entry in task.SeparateFrom)
        {
            check.Field(entry.WritersOf);
            if (check.Step(entry.Step, step.Graph) is { } other && (other.Model is not UserTaskModel || other == step))
                check.Bag.Error(
                    DefinitionCodes.PeoplePlace,
                    entry.Step!.At,
                    $"a step can be kept apart from another user task only, not from {UserText.Quote(other.Path)}",
                    "name another user task");
        }

        if (task.ForEach is { } each) ForEachRules.Each(check, step, each);
        Ways(check, step, task.ForEach is null ? WayPlace.Outcome : WayPlace.Completion);
    }

    private static void Wait(Check check, StepSymbol step, WaitModel wait)
    {
        if (check.Field(wait.UntilField) is { Model.Kind: not (null or FieldKind.Date or FieldKind.DateTime) } field)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                wait.UntilField!.At,
                $"{UserText.Quote(field.Name)} is no date",
                "use a field of type `date` or `dateTime`");
        foreach (var way in wait.Ways)
        {
            var isThen = way.Name.Text == "then";
            WayRules.Way(check, way, isThen ? WayPlace.Automatic : WayPlace.Message, step);
            if (!isThen && !way.Name.Text.Contains(':') && check.Model.Messages.All(m => m.Name.Text != way.Name.Text))
                check.Unknown(DefinitionCodes.UnknownName, way.Name, "message", [.. check.Model.Messages.Select(m => m.Name.Text)]);
        }
    }

    private static void Ways(Check check, StepSymbol step, WayPlace place)
    {
        foreach (var way in step.Model.Ways) WayRules.Way(check, way, place, step);
    }
}
