using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Charts;

/// <summary>Says what the box of a step shows: what it is, who does it, its term and its legal basis.</summary>
internal static class StepMaker
{
    public static ChartStep Make(StepPlan step, WorkflowPlan plan, DrawingWords words)
    {
        var lines = ImmutableArray.CreateBuilder<ChartLine>();
        lines.Add(new ChartLine(LineRole.Title, Naming.Of(step.Title, step.Name, words)));
        foreach (var line in Details(step, plan, words)) lines.Add(line);
        if (step.Due >= 0) lines.Add(new ChartLine(LineRole.Due, TermWords.Within(plan.Clocks[step.Due].Within, words)));
        if (step.Basis is { } basis) lines.Add(new ChartLine(LineRole.Basis, basis));
        var tip = string.Join('\n', lines.Select(l => l.Text).Prepend(step.Path));
        return new ChartStep(step.Path, ShapeOf(step), lines.ToImmutable(), step is UserTaskPlan { ForEach: not null }, tip);
    }

    public static ChartStep MakeStart(WorkflowPlan plan, DrawingWords words)
    {
        var lines = ImmutableArray.CreateBuilder<ChartLine>();
        lines.Add(new ChartLine(LineRole.Title, words.Start));
        foreach (var start in plan.Starts)
        {
            lines.Add(new ChartLine(LineRole.Who, PeopleWords.Of(start.By, plan, words)));
            if (start.Asks.IsEmpty) continue;
            var asks = string.Join(words.And, start.Asks.Select(f => FieldName(plan, f, words)));
            lines.Add(new ChartLine(LineRole.Note, Naming.Format(words.StartAsks, asks)));
        }

        return new ChartStep("", StepShape.Start, lines.ToImmutable(), false, string.Join('\n', lines.Select(l => l.Text)));
    }

    /// <summary>Where the branches of a block come together.</summary>
    public static ChartStep MakeJoin(ParallelPlan block, DrawingWords words)
    {
        var text = Naming.Format(words.Join, Naming.Of(block.Title, block.Name, words));
        return new ChartStep(block.Path + "/join", StepShape.Block, [new ChartLine(LineRole.Note, text)], false, text);
    }

    public static string NameOf(WorkflowPlan plan, int step, DrawingWords words) => Naming.Of(plan.Steps[step].Title, plan.Steps[step].Name, words);

    public static string FieldName(WorkflowPlan plan, int field, DrawingWords words) => Naming.Of(plan.Fields[field].Title, plan.Fields[field].Name, words);

    private static IEnumerable<ChartLine> Details(StepPlan step, WorkflowPlan plan, DrawingWords words)
    {
        switch (step)
        {
            case UserTaskPlan user:
                yield return new ChartLine(LineRole.Who, PeopleWords.Of(user.Candidates, plan, words));
                if (user.ForEach is { } each) yield return new ChartLine(LineRole.Note, Naming.Format(words.ForEach, FieldName(plan, each.List, words)));
                break;
            case RuleTaskPlan rule:
                var name = words.Names.GetValueOrDefault(rule.Decision, rule.Decision);
                var decision = rule.PinnedVersion is { } version ? $"{name}@{version}" : name;
                yield return new ChartLine(LineRole.Note, Naming.Format(words.Decision, decision));
                break;
            case ServiceTaskPlan service:
                yield return new ChartLine(LineRole.Note, Naming.Format(words.Handler, words.Names.GetValueOrDefault(service.Handler, service.Handler)));
                break;
            case NumberPlan number:
                yield return new ChartLine(LineRole.Note, string.Concat(number.Series.Select(p => Part(p, plan, words))));
                break;
            case ParallelPlan block:
                yield return new ChartLine(LineRole.Note, block.AtLeast switch
                {
                    0 => words.AllBranches,
                    1 => words.AnyBranch,
                    var count => Naming.Format(words.SomeBranches, count),
                });
                break;
            case CallPlan call:
                var called = words.Names.GetValueOrDefault(call.Workflow, call.Workflow);
                yield return new ChartLine(LineRole.Note, Naming.Format(words.Calls, $"{called}@{call.Version}"));
                break;
            case WaitPlan { Time: >= 0 } wait:
                yield return new ChartLine(LineRole.Due, Awaited(plan.Clocks[wait.Time], plan, words));
                break;
            default:
                break;
        }
    }

    private static string Awaited(ClockPlan clock, WorkflowPlan plan, DrawingWords words) => clock.FromField >= 0
        ? Naming.Format(words.WaitsUntil, FieldName(plan, clock.FromField, words))
        : Naming.Format(words.WaitsFor, TermWords.Of(clock.Within[0].Is, words));

    private static string Part(SeriesPart part, WorkflowPlan plan, DrawingWords words) => part.Kind switch
    {
        SeriesPartKind.Literal => part.Literal,
        SeriesPartKind.Field => FieldName(plan, part.Field, words),
        SeriesPartKind.Year => "yyyy",
        _ => "n",
    };

    private static StepShape ShapeOf(StepPlan step) => step switch
    {
        UserTaskPlan => StepShape.Person,
        RuleTaskPlan => StepShape.Rule,
        ServiceTaskPlan => StepShape.Service,
        ChoicePlan => StepShape.Choice,
        NumberPlan => StepShape.Number,
        EndPlan => StepShape.End,
        ParallelPlan => StepShape.Block,
        CallPlan => StepShape.Call,
        _ => StepShape.Other,
    };
}
