using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Warnings about guarantees that say less than they seem to.</summary>
internal static class GuardRules
{
    public static void All(Check check)
    {
        Defaults(check);
        PublicHandlers(check);
        foreach (var guarantee in check.Model.Guarantees.Where(g => !g.Id.IsCalled))
        {
            if (guarantee.Kind is GuaranteeKind.Requires or GuaranteeKind.Never) LeftOut(check, guarantee);
            if (guarantee.Kind == GuaranteeKind.Separate) ByWritersAlone(check, guarantee);
        }
    }

    /// <summary>A default on a field that a guarantee reads: nobody need ever have looked.</summary>
    private static void Defaults(Check check)
    {
        var fields = check.Bound.Fields;
        foreach (var guarantee in check.Model.Guarantees.Where(g => !g.Id.IsCalled))
        {
            var read = new[] { guarantee.When, guarantee.Never }
                .SelectMany(c => check.Bound.ConditionOf(c)?.Reads ?? [])
                .Select(use => use.Slot)
                .Where(slot => slot < fields.Fields.Length)
                .Select(slot => fields.Fields[slot]);
            foreach (var field in read.Where(f => f.Model.Default is not null).Distinct())
                check.Bag.Warning(
                    DefinitionCodes.DefaultRead,
                    field.Model.Default!.Position,
                    $"{UserText.Quote(field.Name)} has a default, and the guarantee {UserText.Quote(guarantee.Id.Text)} reads it: nobody need ever have looked",
                    "leave the default out, and require the field where it is judged");
        }
    }

    private static void PublicHandlers(Check check)
    {
        var watched = check.Model.Guarantees
            .Where(g => g.Kind is GuaranteeKind.Requires or GuaranteeKind.Never)
            .SelectMany(g => GuaranteeSteps.Of(check.Bound, g))
            .ToHashSet();
        foreach (var step in check.Bound.Steps.Steps.Where(check.Bound.Steps.IsOwn))
        {
            if (step.Model is ServiceTaskModel task
                && check.Bound.Beside.Handlers.GetValueOrDefault(task.Handler.Text) is { Public: true }
                && !watched.Contains(step.Ordinal))
                check.Bag.Warning(
                    DefinitionCodes.UnguardedHandler,
                    task.Handler.At,
                    $"the public sees what {UserText.Quote(task.Handler.Text)} does, and no guarantee watches {UserText.Quote(step.Path)}",
                    $"add a guarantee `\"at\": {{ \"handler\": \"{task.Handler.Text}\" }}`");
        }
    }

    /// <summary>
    /// A step with the same needs that <c>at</c> leaves out. Steps that do nothing towards the outside (rules, choices, numbers, ends) are no doors and are
    /// not meant.
    /// </summary>
    private static void LeftOut(Check check, GuaranteeModel guarantee)
    {
        var steps = check.Bound.Steps.Steps;
        var watched = GuaranteeSteps.Of(check.Bound, guarantee).ToHashSet();
        var needs = watched.Select(s => Needs(check, steps[s])).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps.Where(s => s.Model is UserTaskModel or ServiceTaskModel && !watched.Contains(s.Ordinal) && needs.Contains(Needs(check, s))))
            check.Bag.Warning(
                DefinitionCodes.LeftOut,
                guarantee.At,
                $"{UserText.Quote(step.Path)} needs the same approvals as what {UserText.Quote(guarantee.Id.Text)} watches, and is left out",
                $"add {UserText.Quote(step.Path)} to `at`, if it is another door to the same room");
    }

    private static string Needs(Check check, StepSymbol step) =>
        string.Join(",", step.Model.Needs.Select(n => check.Bound.Steps.Find(n.Approval.Text, step.Graph)).Where(s => s >= 0).Distinct().Order());

    private static void ByWritersAlone(Check check, GuaranteeModel guarantee)
    {
        var steps = GuaranteeSteps.Of(check.Bound, guarantee).Select(s => check.Bound.Steps.Steps[s]).ToList();
        foreach (var a in steps)
        {
            if (a.Model is not UserTaskModel { SeparateFrom: var from } || from.All(s => s.WritersOf is null)) continue;
            var fields = from.Where(s => s.WritersOf is not null).Select(s => s.WritersOf!.Text).ToHashSet(StringComparer.Ordinal);
            foreach (
                var b in steps
                    .Where(b => b != a && !Separates(check, a, b) && !Separates(check, b, a))
                .Where(b => Writers.Fields(check.Bound, b.Model).Any(w => fields.Contains(w.Text))))
                check.Bag.Warning(
                    DefinitionCodes.WritersOnly,
                    from.First(s => s.WritersOf is not null).WritersOf!.At,
                    $"{UserText.Quote(a.Path)} is kept apart from {UserText.Quote(b.Path)} by `writersOf` alone: one may complete the step and write nothing",
                    $"add {UserText.Quote(b.Path)} to `separateFrom`");
        }
    }

    private static bool Separates(Check check, StepSymbol a, StepSymbol b) =>
        a.Model is UserTaskModel task && task.SeparateFrom.Any(s => s.Step is not null && check.Bound.Steps.Find(s.Step.Text, a.Graph) == b.Ordinal);
}
