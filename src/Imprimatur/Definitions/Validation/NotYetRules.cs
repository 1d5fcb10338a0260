using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>The one list of what the format has and the engine does not run yet. It is meant to be emptied.</summary>
internal static class NotYetRules
{
    public static void All(Check check)
    {
        Top(check);
        foreach (var step in check.Bound.Steps.Steps.Where(check.Bound.Steps.IsOwn))
        {
            Step(check, step.Model);
            foreach (var way in step.Model.Ways) Way(check, way);
            foreach (var answer in step.Model is UserTaskModel { ForEach: { } each } ? each.Answers : []) Way(check, answer);
        }
    }

    private static void Top(Check check)
    {
        var model = check.Model;
        Report(check, model.LawOf, "`lawOf`");
        Report(check, model.Key?.At, "`key`");
        Report(check, model.WhenTaken, "`whenTaken`");
        foreach (var link in model.Links) Report(check, link.Name, "`links`");
        foreach (var message in model.Messages) Report(check, message.Name, "`messages`");
        foreach (var act in model.Anytime) Report(check, act.Name, "`anytime`");
        foreach (var start in model.Starts.IsDefault ? [] : model.Starts)
        {
            Report(check, start.Schedule, "a start by `schedule`");
            Report(check, start.Message, "a start by `message`");
        }

        foreach (var clock in model.Clocks) Clock(check, clock);
    }

    private static void Clock(Check check, ClockModel clock)
    {
        Report(check, clock.PausedIn?.At, "`pausedIn`");
        if (clock.Restarts.Length > 0) Report(check, clock.Restarts[0].Point, "`restarts`");
        if (clock.LongerBy.Length > 0) Report(check, clock.LongerBy[0].Point, "`longerBy`");
        Report(check, clock.Expired?.Outcome, "an expiry that ends a step");
    }

    private static void Step(Check check, StepModel step)
    {
        switch (step)
        {
            case WaitModel:
                Report(check, step.Name, "`wait`");
                break;
            case CaseTaskModel:
                Report(check, step.Name, "`caseTask`");
                break;
        }

        if (step.Due is { } due) Clock(check, due);
    }

    private static void Way(Check check, WayModel way)
    {
        Report(check, way.Clock, "`\"by\": \"clock\"`");
    }

    private static void Report(Check check, Name? name, string what) => Report(check, name?.At, what);

    private static void Report(Check check, SourcePosition? at, string what)
    {
        if (at is { } place)
            check.Bag.Error(
                DefinitionCodes.NotYet,
                place,
                $"{what} can't run yet",
                "it belongs to the format, was read and checked, and comes with a later version of the engine");
    }
}
