using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Clocks and <c>due</c>: their points, fields and people exist, and what their expiry ends can be ended by a clock.</summary>
internal static class ClockRules
{
    /// <summary>A step's <c>due</c>.</summary>
    public static void Due(Check check, StepSymbol step, ClockModel due)
    {
        Common(check, due);
        if (due.Expired?.Outcome is { } outcome) Expiry(check, step, outcome);
    }

    /// <summary>A clock of the definition.</summary>
    public static void Clock(Check check, ClockModel clock)
    {
        Common(check, clock);
        Date(check, clock.FromField);
        check.Point(clock.FromPoint);
        foreach (var point in clock.Until?.Names ?? []) check.Point(point);
        if (clock.Until is { Names.IsEmpty: true } none)
            check.Bag.Error(
                DefinitionCodes.ClockForm,
                none.At,
                "an empty `until` stops nothing",
                "name the points that stop the clock, or leave `until` out");
        check.Steps(clock.PausedIn);
        foreach (var (point, field) in clock.Restarts)
        {
            check.Point(point);
            Date(check, field);
        }

        foreach (var (point, _) in clock.LongerBy) check.Point(point);
        if (clock.Expired is { Step: { } name, Outcome: { } outcome } && check.Step(name) is { } step) Expiry(check, step, outcome);
    }

    private static void Common(Check check, ClockModel clock)
    {
        foreach (var alert in clock.Alerts) PeopleRules.People(check, alert.Notify, PeoplePlace.Told);
        PeopleRules.People(check, clock.Expired?.Notify, PeoplePlace.Told);
    }

    private static void Date(Check check, Name? name)
    {
        if (check.Field(name) is { Model.Kind: not (null or FieldKind.Date) } field)
            check.Bag.Error(
                DefinitionCodes.FieldType,
                name!.At,
                $"a clock can't count from {UserText.Quote(field.Name)}",
                $"its type is `{FieldWords.Of(field.Model)}`; use a field of type `date`");
    }

    private static void Expiry(Check check, StepSymbol step, Name outcome)
    {
        var ways = step.Model is UserTaskModel { ForEach: { } each } ? each.Answers : step.Model.Ways;
        if (ways.FirstOrDefault(w => w.Name.Text == outcome.Text) is not { } way)
            check.Unknown(DefinitionCodes.UnknownOutcome, outcome, "outcome", [.. ways.Select(w => w.Name.Text)]);
        else if (way.Clock is null)
            check.Bag.Error(
                DefinitionCodes.ClockForm,
                outcome.At,
                $"the clock can't take {UserText.Quote(outcome.Text)}: it is a person's",
                "say `\"by\": \"clock\"` on an outcome of its own, so that the record shows silence as silence");
    }
}
