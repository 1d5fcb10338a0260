using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;

namespace Imprimatur.Definitions.Validation;

/// <summary>Rule tasks: the decision exists, and its inputs and outputs are fields of their names and types.</summary>
internal static class DecisionRules
{
    public static void Task(Check check, RuleTaskModel task)
    {
        var id = task.Decision.Text;
        if (id.Length == 0 || check.Bound.Beside.BrokenDecisions.Contains(id)) return;
        var versions = check.Bound.Beside.VersionsOf(id, task.PinnedVersion).ToList();
        if (versions.Count == 0) Unknown(check, task);
        foreach (var decision in versions)
        {
            foreach (var input in decision.Inputs) Fits(check, task, decision, input.Name, input.Type, isInput: true);
            foreach (var output in decision.Outputs.Where(o => o.Name != "outcome")) Fits(check, task, decision, output.Name, output.Type, isInput: false);
            Outcome(check, task, decision);
        }
    }

    private static void Unknown(Check check, RuleTaskModel task)
    {
        var all = check.Bound.Beside.Decisions;
        var versions = all.Where(d => d.Id == task.Decision.Text).Select(d => $"{d.Id}@{d.Version}").ToList();
        var text = task.PinnedVersion is { } pinned ? $"{task.Decision.Text}@{pinned}" : task.Decision.Text;
        var help = versions.Count > 0
            ? $"declared: {UserText.List(versions)}"
            : NearestName.Help(task.Decision.Text, [.. all.Select(d => d.Id).Distinct()], "declared");
        check.Bag.Error(
            DefinitionCodes.UnknownDecision,
            task.Decision.At,
            $"unknown decision {UserText.Quote(text)}",
            help ?? "no `*.decision.json` was read beside this file");
    }

    private static void Fits(Check check, RuleTaskModel task, Decision decision, string name, FeelType type, bool isInput)
    {
        var word = isInput ? "reads" : "writes";
        var which = $"the decision {UserText.Quote($"{decision.Id}@{decision.Version}")} {word} {UserText.Quote(name)}";
        if (check.Bound.Fields.Find(name) is not { } field)
        {
            check.Bag.Error(
                DefinitionCodes.DecisionFit,
                task.Decision.At,
                $"{which}, and there is no field of that name",
                NearestName.Help(name, check.Bound.Fields.Names, "declared"));
        }
        else if (field.Model.Kind is not null && (isInput ? !TypeFit.Takes(type, field.Type) : !TypeFit.Takes(field.Type, type)))
        {
            check.Bag.Error(
                DefinitionCodes.DecisionFit,
                task.Decision.At,
                $"{which} as {TypeFit.Words(type)}, and the field is {TypeFit.Words(field.Type)}",
                "give both the same type, `oneOf`, `min` and `max`");
        }
    }

    private static void Outcome(Check check, RuleTaskModel task, Decision decision)
    {
        var chooses = task.Ways is not [{ Name.Text: "then" }];
        var outcome = decision.Outputs.FirstOrDefault(o => o.Name == "outcome");
        if (!chooses || task.Ways.IsEmpty) return;
        if (outcome is null)
        {
            check.Bag.Error(
                DefinitionCodes.DecisionFit,
                task.Decision.At,
                $"the decision {UserText.Quote(decision.Id)} has no output `outcome` that could choose",
                "end the step by `then`, or give the decision that output");
            return;
        }

        var ways = task.Ways.Select(w => w.Name.Text).ToList();
        if (outcome.Type.OneOf.IsDefaultOrEmpty)
            check.Bag.Error(
                DefinitionCodes.DecisionFit,
                task.Decision.At,
                "the output `outcome` must name what it can choose",
                $"give it `oneOf`: {UserText.List(ways)}");
        foreach (var missing in outcome.Type.OneOf.IsDefault ? [] : outcome.Type.OneOf.Where(o => !ways.Contains(o)))
            check.Bag.Error(
                DefinitionCodes.DecisionFit,
                task.Decision.At,
                $"the decision can choose the outcome {UserText.Quote(missing)}, which the step does not have",
                NearestName.Help(missing, ways, "declared"));
    }
}
