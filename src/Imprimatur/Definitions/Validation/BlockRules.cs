using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Blocks and steps that run other definitions.</summary>
internal static class BlockRules
{
    public static void Step(Check check, StepSymbol step)
    {
        switch (step.Model)
        {
            case ParallelModel block:
                Block(check, step, block);
                break;
            case CallModel call:
                CallChecks.Call(check, call);
                break;
            case CaseTaskModel task:
                Case(check, task);
                break;
            case EndModel end:
                End(check, step, end);
                break;
        }
    }

    private static void Block(Check check, StepSymbol step, ParallelModel block)
    {
        foreach (var graph in check.Bound.Steps.Graphs.Where(g => g.Parent == step.Ordinal))
        {
            if (check.Step(graph.Start, graph.Ordinal) is { } first && first.Graph != graph.Ordinal)
                check.Bag.Error(
                    DefinitionCodes.Target,
                    graph.Start.At,
                    $"the branch must begin with a step of its own, not with {UserText.Quote(first.Path)}",
                    "name a step of the branch");
        }

        if (block.AtLeast > block.Branches.Length)
            check.Bag.Error(
                DefinitionCodes.BadForm,
                block.CompletionAt,
                $"{block.AtLeast} branches can never join: there are {block.Branches.Length}",
                "ask for fewer");
    }

    private static void Case(Check check, CaseTaskModel task)
    {
        if (check.Field(task.ForEach) is { Model.Kind: not (null or Plans.FieldKind.List) } list)
            check.Bag.Error(DefinitionCodes.FieldType, task.ForEach!.At, $"{UserText.Quote(list.Name)} is no list", "use a list");
        if (check.Field(task.Collects) is { } replies) WayRules.Replies(check, task.Collects!, replies);
        foreach (var pass in task.Passes.Where(p => p.Value.Field is not null && p.Value.Field.Text != task.As?.Text)) check.Field(pass.Value.Field);
    }

    private static void End(Check check, StepSymbol step, EndModel end)
    {
        if (step.Graph != 0 && !end.EndsInstance)
            check.Bag.Error(
                DefinitionCodes.EndsInstance,
                end.At,
                $"the end {UserText.Quote(step.Path)} stands in a branch and would end the whole instance",
                "say `\"endsInstance\": true`, or lead to `join`");
        if (step.Graph == 0 && end.EndsInstance)
            check.Bag.Warning(
                DefinitionCodes.EndsInstance,
                end.At,
                "`endsInstance` says nothing outside a branch: every end there ends the instance",
                "leave it out");
    }
}
