using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Charts;

/// <summary>Says which ways the picture shows: outcomes, cases, skips, and where a step sends the token whose needs are not met.</summary>
internal static class WayMaker
{
    public static IEnumerable<ChartWay> Make(WorkflowPlan plan, DrawingWords words)
    {
        yield return new ChartWay(BlockWays.Start(plan), [plan.Graphs[0].Start], WayRole.Outcome, "start", "", false, words.Start);
        foreach (var step in plan.Steps)
        {
            foreach (var way in BlockWays.Into(step, plan, words)) yield return way;
            if (step is EndPlan end)
            {
                foreach (var way in BlockWays.Onward(end, plan, words)) yield return way;
            }

            foreach (var way in step is ChoicePlan choice ? Cases(choice, plan, words) : Outcomes(step, plan, words)) yield return way;
            if (step.SkipTo != -1)
            {
                var skip = BlockWays.Target(plan, step, step.SkipTo);
                yield return new ChartWay(step.Ordinal, [skip], WayRole.Outcome, "skip", words.Skipped, false, SkipTip(step, plan, words));
            }

            foreach (var need in step.Needs)
            {
                var label = Naming.Format(words.Without, StepMaker.NameOf(plan, need.Approval, words));
                var tip = need.When is { } when ? $"{label} ({ConditionWords.Of(when, plan, words)})" : label;
                var otherwise = BlockWays.Target(plan, step, need.Otherwise);
                yield return new ChartWay(step.Ordinal, [otherwise], WayRole.Unmet, plan.Steps[need.Approval].Name, label, false, tip);
            }
        }
    }

    private static string SkipTip(StepPlan step, WorkflowPlan plan, DrawingWords words) =>
        step.When is { } when ? Naming.Format(words.Unless, words.Skipped, ConditionWords.Of(when, plan, words)) : words.Skipped;

    private static IEnumerable<ChartWay> Outcomes(StepPlan step, WorkflowPlan plan, DrawingWords words)
    {
        for (var i = 0; i < step.Ways.Length && step is not CallPlan; i++)
        {
            var way = step.Ways[i];
            var targets = way.To.Select(t => BlockWays.Target(plan, step, t)).Distinct().ToImmutableArray();
            if (targets.IsEmpty) continue;
            var isOnly = step.Ways.Length == 1 && way.Name == "then";
            var label = isOnly ? "" : Naming.Of(way.Title, way.Name, words);
            if (IsOnExpiry(plan, step.Ordinal, i)) label = step is WaitPlan ? words.TimeOver : Naming.Format(words.OnExpiry, label);
            yield return new ChartWay(BlockWays.Source(plan, step), targets, WayRole.Outcome, way.Name, label, Approves(step, way), Tip(way, plan, words));
        }
    }

    /// <summary>On a step for each element an outcome approves by the answers that its completion lines count.</summary>
    private static bool Approves(StepPlan step, WayPlan way)
    {
        if (step is not UserTaskPlan { ForEach: { } each }) return !way.Approves.IsEmpty;
        var index = step.Ways.IndexOf(way);
        return each.Completion.Any(l => l.Outcome == index && l.Answer >= 0 && !each.Answers[l.Answer].Approves.IsEmpty);
    }

    private static bool IsOnExpiry(WorkflowPlan plan, int step, int way) =>
        plan.Clocks.Any(c => c.ExpiredStep == step && c.ExpiredWay == way && plan.Steps[step] is not UserTaskPlan { ForEach: not null });

    private static string Tip(WayPlan way, WorkflowPlan plan, DrawingWords words)
    {
        var parts = new List<string> { Naming.Of(way.Title, way.Name, words) };
        if (way.If is { } condition) parts.Add(ConditionWords.Of(condition, plan, words));
        if (!way.Approves.IsEmpty) parts.Add($"{words.Approval}: {string.Join(words.And, way.Approves.Select(f => StepMaker.FieldName(plan, f, words)))}");
        if (way.Basis is { } basis) parts.Add(basis);
        return string.Join('\n', parts);
    }

    private static IEnumerable<ChartWay> Cases(ChoicePlan choice, WorkflowPlan plan, DrawingWords words)
    {
        for (var i = 0; i < choice.Cases.Length; i++)
        {
            var title = i < choice.Ways.Length ? choice.Ways[i].Title?.In(words.Language) : null;
            var text = ConditionWords.Of(choice.Cases[i].When, plan, words);
            var label = string.IsNullOrEmpty(title) ? text : title;
            var to = BlockWays.Target(plan, choice, choice.Cases[i].To);
            yield return new ChartWay(choice.Ordinal, [to], WayRole.Outcome, $"case{i + 1}", label, false, text);
        }

        var otherwise = BlockWays.Target(plan, choice, choice.Otherwise);
        yield return new ChartWay(choice.Ordinal, [otherwise], WayRole.Outcome, "otherwise", words.Otherwise, false, words.Otherwise);
    }
}
