using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>A step may not write a field that an approval it needs binds: its own writing would void what it stands on.</summary>
internal static class ApprovalRules
{
    public static void All(Check check)
    {
        foreach (var step in check.Bound.Steps.Steps.Where(s => s.Model.Needs.Length > 0)) Step(check, step);
    }

    private static void Step(Check check, StepSymbol step)
    {
        var written = Writers.Fields(check.Bound, step.Model).DistinctBy(w => w.Text).ToList();
        if (written.Count == 0) return;
        foreach (var need in step.Model.Needs)
        {
            var approval = check.Bound.Steps.Find(need.Approval.Text, step.Graph);
            if (approval < 0) continue;
            var bound = Bound(check.Bound.Steps.Steps[approval].Model);
            foreach (var field in written.Where(w => bound.Contains(w.Text)))
            {
                check.Bag.Error(
                    DefinitionCodes.WritesBound,
                    field.At,
                    $"{UserText.Quote(step.Path)} writes {UserText.Quote(field.Text)}, "
                    + $"which the approval of {UserText.Quote(need.Approval.Text)} that it needs binds",
                    "let an earlier step write it, or leave it out of what is approved");
            }
        }
    }

    private static HashSet<string> Bound(StepModel step)
    {
        var ways = step is UserTaskModel { ForEach: { } each } ? each.Answers : step.Ways;
        return [.. ways.SelectMany(w => w.Approves?.Names ?? []).Select(n => n.Text)];
    }
}
