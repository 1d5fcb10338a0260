using System.Collections.Immutable;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Expanding;

/// <summary>The steps of a called workflow, with the caller's names.</summary>
internal sealed class CalledSteps(CalledNames names)
{
    /// <summary>All steps of all its graphs. Graphs are numbered as the table of its steps numbers them: breadth first.</summary>
    public ImmutableArray<StepModel> All(ImmutableArray<StepModel> steps)
    {
        var graphs = new List<ImmutableArray<StepModel>> { steps };
        for (var i = 0; i < graphs.Count; i++)
        {
            foreach (var step in graphs[i]) graphs.AddRange(Inner(step));
        }

        var made = new ImmutableArray<StepModel>[graphs.Count];
        var next = graphs.Count;
        for (var g = graphs.Count - 1; g >= 0; g--)
        {
            next -= graphs[g].Sum(s => Inner(s).Count());
            var inner = next;
            made[g] = [.. graphs[g].Select(s => Step(s, g, made, ref inner))];
        }

        return made[0];
    }

    private static IEnumerable<ImmutableArray<StepModel>> Inner(StepModel step) => step switch
    {
        ParallelModel block => block.Branches.Select(b => b.Steps),
        CallModel { Inside: { } inside } => [inside.Steps],
        _ => [],
    };

    private StepModel Step(StepModel step, int graph, ImmutableArray<StepModel>[] made, ref int next)
    {
        var renamed = Typed(step, graph, made, ref next);
        return renamed with
        {
            Name = step.Name with { At = names.At },
            At = names.At,
            When = names.Condition(step.When),
            SkipTo = step.SkipTo is null ? null : names.Step(step.SkipTo, graph),
            Needs = [.. step.Needs.Select(n => new NeedModel(
                names.At, names.Step(n.Approval, graph), names.Condition(n.When), names.Step(n.Otherwise, graph)))],
            Due = step.Due is null ? null : CalledParts.Clock(names, step.Due, step.Due.Name),
            Ways = [.. step.Ways.Select(w => CalledParts.Way(names, w, graph))],
        };
    }

    private StepModel Typed(StepModel step, int graph, ImmutableArray<StepModel>[] made, ref int next)
    {
        switch (step)
        {
            case UserTaskModel task: return User(task, graph);
            case ServiceTaskModel task:
                return task with
                {
                    With = [.. task.With.Select(w => new AssignmentModel(w.Target, CalledParts.Value(names, w.Value)))],
                    Writes = names.FieldsOf(task.Writes),
                };
            case RuleTaskModel task: return task with { Names = task.Names is null ? names.Fields : names.Through(task.Names) };
            case ChoiceModel choice: return choice with { Cases = [.. choice.Cases.Select(c => names.Condition(c)!)] };
            case NumberModel number: return number with { Series = names.Series(number.Series), Into = names.Field(number.Into) };
            case WaitModel wait:
                return wait with
                {
                    UntilField = wait.UntilField is null ? null : names.Field(wait.UntilField),
                    Within = names.Prefix + wait.Within,
                };
            case CallModel { Inside: { } inside } call:
                return call with
                {
                    Passes = [.. call.Passes.Select(p => (p.Theirs, names.Field(p.Ours)))],
                    Inside = inside with { Start = names.Step(inside.Start, next), Steps = made[next++] },
                };
            case ParallelModel block:
                var branches = ImmutableArray.CreateBuilder<BranchModel>(block.Branches.Length);
                foreach (var branch in block.Branches)
                {
                    branches.Add(branch with
                    {
                        Name = branch.Name with { At = names.At },
                        When = names.Condition(branch.When),
                        Start = names.Step(branch.Start, next),
                        Steps = made[next++],
                    });
                }

                return block with { Branches = branches.MoveToImmutable() };
            default: return step;
        }
    }

    private UserTaskModel User(UserTaskModel task, int graph) => task with
    {
        Candidates = CalledParts.People(names, task.Candidates, task.ForEach?.As.Text)!,
        SeparateFrom = [.. task.SeparateFrom.Select(s => new SeparationModel(
            s.Step is null ? null : names.Step(s.Step, graph), s.WritersOf is null ? null : names.Field(s.WritersOf)))],
        Writes = names.FieldsOf(task.Writes),
        ForEach = task.ForEach is not { } each ? null : each with
        {
            List = names.Field(each.List),
            As = names.Own(each.As),
            Answers = [.. each.Answers.Select(a => CalledParts.Way(names, a, graph, each.As.Text))],
            Collects = each.Collects is null ? null : names.Field(each.Collects),
        },
    };
}
