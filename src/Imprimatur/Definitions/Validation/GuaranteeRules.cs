using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Guarantees: what they name exists, and a person can meet what they require.</summary>
internal static class GuaranteeRules
{
    public static void All(Check check)
    {
        foreach (var guarantee in check.Model.Guarantees.Where(g => !g.Id.IsCalled)) Guarantee(check, guarantee);
    }

    private static void Guarantee(Check check, GuaranteeModel guarantee)
    {
        var steps = check.Steps(guarantee.Steps);
        check.Fields(guarantee.Fields);
        if (guarantee.Kind == GuaranteeKind.Separate) Separate(check, guarantee, steps);
        else if (guarantee.Steps is { Names.IsEmpty: true } none)
            check.Bag.Error(DefinitionCodes.Guarantee, none.At, "the guarantee watches no step", "name at least one");
        At(check, guarantee);
        foreach (var required in guarantee.Requires?.Names ?? []) Required(check, required);
        check.Point(guarantee.From);
        check.Point(guarantee.To);
        check.Point(guarantee.Unless);
        if (guarantee.Clock is { Text.Length: > 0 } clock && check.Model.Clocks.All(c => c.Name.Text != clock.Text))
            check.Unknown(DefinitionCodes.UnknownName, clock, "clock", [.. check.Model.Clocks.Select(c => c.Name.Text)]);
    }

    private static void Separate(Check check, GuaranteeModel guarantee, IReadOnlyList<Binding.StepSymbol> steps)
    {
        if (guarantee.Steps is { Names.Length: < 2 } few)
            check.Bag.Error(DefinitionCodes.Guarantee, few.At, "`separate` keeps at least two steps apart", "name two or more user tasks");
        foreach (var (step, name) in steps.Join(guarantee.Steps?.Names ?? [], s => s.Ordinal, n => check.Bound.Steps.Find(n.Text), (s, n) => (s, n)))
        {
            if (step.Model is not (UserTaskModel or BrokenModel))
                check.Bag.Error(DefinitionCodes.Guarantee, name.At, $"nobody performs {UserText.Quote(step.Path)}: it is no user task", "name user tasks");
        }
    }

    private static void At(Check check, GuaranteeModel guarantee)
    {
        if (guarantee.Handler is { Text.Length: > 0 } handler)
        {
            var handlers = check.Bound.Steps.Steps.Select(s => s.Model).OfType<ServiceTaskModel>().Select(t => t.Handler.Text).Distinct().ToList();
            if (!handlers.Contains(handler.Text)) check.Unknown(DefinitionCodes.UnknownName, handler, "handler of a step", handlers);
        }

        if (guarantee.Result is { Text.Length: > 0 } result)
        {
            var own = check.Bound.Steps.Steps.Where(check.Bound.Steps.IsOwn);
            var results = own.Select(s => s.Model).OfType<EndModel>().Select(e => e.Result.Text).Distinct().ToList();
            if (!results.Contains(result.Text)) check.Unknown(DefinitionCodes.UnknownName, result, "result", results);
        }
    }

    /// <summary>Only a person's ending can be required.</summary>
    private static void Required(Check check, Name required)
    {
        if (check.Point(required) is not { } point) return;
        var step = point.Step < 0 ? null : check.Bound.Steps.Steps[point.Step].Model;
        if (point.Kind != PointKind.Ended)
        {
            check.Bag.Error(
                DefinitionCodes.NobodyCan,
                required.At,
                $"{UserText.Quote(required.Text)} is no ending that a person could give",
                step is { Ways.Length: > 0 }
                    ? $"name an outcome: {UserText.List(step.Ways.Select(w => $"{required.Text}.{w.Name.Text}"))}"
                    : "name an outcome of a user task, for example `review.clear`");
            return;
        }

        var way = step!.Ways[point.Way];
        var byPerson = step is UserTaskModel task
            && way.Clock is null
            && (task.ForEach is not { } each || each.Completion.Any(l => l.Outcome.Text == way.Name.Text && l.Kind != CompletionLineKind.Empty));
        if (!byPerson && step is not (CallModel or BrokenModel))
            check.Bag.Error(
                DefinitionCodes.NobodyCan,
                required.At,
                $"no person can give {UserText.Quote(required.Text)}",
                "a guarantee can require only what a person decided: name an outcome of a user task");
    }
}
