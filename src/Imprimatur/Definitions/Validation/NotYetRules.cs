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
            foreach (var way in step.Model.Ways)
            {
                if (step.Model is WaitModel && way.Name.Text.Contains(':')) Report(check, way.Name, "a message of a linked instance");
            }
        }
    }

    private static void Top(Check check)
    {
        var model = check.Model;
        Report(check, model.Key?.At, "`key`");
        Report(check, model.WhenTaken, "`whenTaken`");
        foreach (var link in model.Links) Report(check, link.Name, "`links`");
        foreach (var start in model.Starts.IsDefault ? [] : model.Starts)
        {
            Report(check, start.Schedule, "a start by `schedule`");
            Report(check, start.Message, "a start by `message`");
        }
    }

    private static void Step(Check check, StepModel step)
    {
        switch (step)
        {
            case CaseTaskModel:
                Report(check, step.Name, "`caseTask`");
                break;
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
