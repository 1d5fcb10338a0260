using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Charts;

/// <summary>The ways into blocks and calls and out of them: a block parts into its branches and comes together at its join, a call leads into what it calls,
/// whose ends lead on.</summary>
internal static class BlockWays
{
    /// <summary>The index of the start: the last.</summary>
    public static int Start(WorkflowPlan plan) => plan.Steps.Length + plan.Steps.OfType<ParallelPlan>().Count();

    /// <summary>The step that a way of a step leads to; for <c>join</c> the place where the block comes together.</summary>
    public static int Target(WorkflowPlan plan, StepPlan step, int to) =>
        to == WayPlan.Join ? JoinOf(plan, plan.Graphs[step.Graph].Parent) : to;

    /// <summary>Where a step's ways leave: a block's where it comes together.</summary>
    public static int Source(WorkflowPlan plan, StepPlan step) => step is ParallelPlan ? JoinOf(plan, step.Ordinal) : step.Ordinal;

    /// <summary>The ways into the graphs of a step.</summary>
    public static IEnumerable<ChartWay> Into(StepPlan step, WorkflowPlan plan, DrawingWords words)
    {
        if (step is CallPlan call)
            yield return new ChartWay(step.Ordinal, [plan.Graphs[call.Called].Start], WayRole.Outcome, "call", "", false, step.Path);
        foreach (var branch in step is ParallelPlan block ? block.Branches : ImmutableArray<BranchPlan>.Empty)
        {
            var label = branch.When is { } when ? ConditionWords.Of(when, plan, words) : branch.Name;
            yield return new ChartWay(step.Ordinal, [plan.Graphs[branch.Graph].Start], WayRole.Outcome, branch.Name, label, false, branch.Name);
        }
    }

    /// <summary>The way on from an end in a called workflow: the call's outcome of its result.</summary>
    public static IEnumerable<ChartWay> Onward(EndPlan end, WorkflowPlan plan, DrawingWords words)
    {
        if (end.Ends == 0) yield break;
        var call = plan.Steps[plan.Graphs[end.Ends].Parent];
        var way = call.Ways[call.WayOf(end.Result)];
        var targets = way.To.Select(t => Target(plan, call, t)).Distinct().ToImmutableArray();
        yield return new ChartWay(end.Ordinal, targets, WayRole.Outcome, way.Name, Naming.Of(way.Title, way.Name, words), false, way.Name);
    }

    private static int JoinOf(WorkflowPlan plan, int block) => plan.Steps.Length + plan.Steps.Take(block).OfType<ParallelPlan>().Count();
}
