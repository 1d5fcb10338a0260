using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>The one list of what the format has and the engine does not run yet. It is meant to be emptied.</summary>
internal static class NotYetRules
{
    public static void All(Check check)
    {
        Top(check);
        foreach (var step in check.Bound.Steps.Steps)
        {
            Step(check, step.Model);
            foreach (var way in step.Model.Ways) Way(check, way);
            if (step.Model is UserTaskModel task) User(check, task);
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
        foreach (var reader in model.Readers) Report(check, reader.At, "`readers`");
        foreach (var start in model.Starts.IsDefault ? [] : model.Starts)
        {
            Report(check, start.Schedule, "a start by `schedule`");
            Report(check, start.Message, "a start by `message`");
            People(check, start.By);
        }

        People(check, model.Steward);
        foreach (var clock in model.Clocks) Clock(check, clock);
        foreach (var power in model.Powers) Power(check, power);
    }

    private static void Clock(Check check, ClockModel clock)
    {
        Report(check, clock.PausedIn?.At, "`pausedIn`");
        if (clock.Restarts.Length > 0) Report(check, clock.Restarts[0].Point, "`restarts`");
        if (clock.LongerBy.Length > 0) Report(check, clock.LongerBy[0].Point, "`longerBy`");
        Report(check, clock.Expired?.Outcome, "an expiry that ends a step");
        People(check, clock.Expired?.Notify);
        foreach (var alert in clock.Alerts) People(check, alert.Notify);
    }

    private static void Power(Check check, PowerModel power)
    {
        if (power.Kind is PowerKind.Delegate or PowerKind.RemoveParticipant or PowerKind.Supervise)
            Report(check, power.Name, $"the power {UserText.Quote(power.Name.Text)}");
        var steps = (power.In?.Names ?? []).Select(n => check.Bound.Steps.Find(n.Text)).Where(s => s >= 0).Select(s => check.Bound.Steps.Steps[s].Model);
        if (power.Kind == PowerKind.AddParticipant && (power.In is null || steps.Any(s => s is UserTaskModel { ForEach: null })))
            Report(check, power.In?.At ?? power.Name.At, "`addParticipant` on a step without `forEach`");
        People(check, power.By);
        People(check, power.Who);
    }

    private static void Step(Check check, StepModel step)
    {
        switch (step)
        {
            case WaitModel:
                Report(check, step.Name, "`wait`");
                break;
            case CallModel:
                Report(check, step.Name, "`callActivity`");
                break;
            case CaseTaskModel:
                Report(check, step.Name, "`caseTask`");
                break;
        }

        if (step.Due is { } due) Clock(check, due);
    }

    private static void User(Check check, UserTaskModel task)
    {
        People(check, task.Candidates);
        if (task.ForEach is not { } each) return;
        Report(check, each.Sequential, "`\"order\": \"sequential\"`");
        Report(check, each.WaitForAll, "`waitForAll`");
        Report(check, each.WeightsAt, "`weights`");
        foreach (var line in each.Completion.Where(l => l.Kind == CompletionLineKind.AtLeastPercent)) Report(check, line.At, "a percentage in `atLeast`");
        foreach (var answer in each.Answers) Way(check, answer);
    }

    private static void Way(Check check, WayModel way)
    {
        Report(check, way.Clock, "`\"by\": \"clock\"`");
        Report(check, way.By?.At, "`by` on an outcome");
        Report(check, way.Resume, "`\"resume\": \"direct\"`");
        People(check, way.Notify);
    }

    private static void People(Check check, PeopleModel? people)
    {
        foreach (var rule in people?.AnyOf ?? [])
        {
            if (rule.Kind == PersonRuleKind.PersonInField) Report(check, rule.At, "a `person` in a field");
            if (rule.Kind == PersonRuleKind.PartyInField) Report(check, rule.At, "a `party` in a field");
        }
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
