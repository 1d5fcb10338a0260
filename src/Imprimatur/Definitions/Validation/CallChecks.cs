using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Calls: what is passed are fields of one type on both sides, and each result of the called workflow has an outcome.</summary>
internal static class CallChecks
{
    public static void Call(Check check, CallModel call)
    {
        foreach (var (theirs, ours) in call.Passes)
        {
            var field = check.Field(ours);
            if (call.Inside is { } inside) Pass(check, inside.Definition, theirs, field);
        }

        if (call.Inside is { } called) Results(check, call, [.. Ends(called.Definition.Steps).Select(e => e.Result.Text).Distinct()]);
    }

    private static void Pass(Check check, WorkflowModel called, Name theirs, FieldSymbol? ours)
    {
        if (called.Fields.FirstOrDefault(f => f.Name.Text == theirs.Text) is not { } model)
        {
            check.Unknown(DefinitionCodes.UnknownField, theirs, $"field of {UserText.Quote(called.Id.Text)}", [.. called.Fields.Select(f => f.Name.Text)]);
            return;
        }

        if (ours?.Model.Kind is null || model.Kind is null) return;
        var type = FieldTypes.Of(model);
        if (model.Kind == ours.Model.Kind && model.Element == ours.Model.Element && TypeFit.Takes(type, ours.Type) && TypeFit.Takes(ours.Type, type)) return;
        check.Bag.Error(
            DefinitionCodes.FieldType,
            theirs.At,
            $"{UserText.Quote(theirs.Text)} is {TypeFit.Words(type)}, and {UserText.Quote(ours.Name)} is {TypeFit.Words(ours.Type)}",
            "a field that is passed is one field with two names: give both the same type, `oneOf`, `min` and `max`");
    }

    private static void Results(Check check, CallModel call, List<string> results)
    {
        var outcomes = call.Ways.Select(w => w.Name.Text).ToList();
        foreach (var way in call.Ways.Where(w => !results.Contains(w.Name.Text)))
            check.Unknown(DefinitionCodes.UnknownOutcome, way.Name, $"result of {UserText.Quote(call.Workflow.Text)}", results);
        foreach (var missing in results.Except(outcomes))
            check.Bag.Error(
                DefinitionCodes.UnknownOutcome,
                call.Name.At,
                $"{UserText.Quote(call.Workflow.Text)} can end with {UserText.Quote(missing)}, for which the call has no outcome",
                "add the outcome");
    }

    private static IEnumerable<EndModel> Ends(IEnumerable<StepModel> steps) => steps.SelectMany(s => s switch
    {
        EndModel end => [end],
        ParallelModel block => block.Branches.SelectMany(b => Ends(b.Steps)),
        _ => Enumerable.Empty<EndModel>(),
    });
}
