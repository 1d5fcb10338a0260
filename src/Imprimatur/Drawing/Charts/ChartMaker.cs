using System.Globalization;
using Imprimatur.Definitions.Plans;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Charts;

/// <summary>Says what the picture of a compiled definition shows.</summary>
internal static class ChartMaker
{
    public static Chart Make(WorkflowPlan plan, DrawingWords words) => new()
    {
        Words = words,
        Title = Naming.Of(plan.Title, plan.Id, words),
        Subtitles = [.. Subtitles(plan, words)],
        Steps =
        [
            .. plan.Steps.Select(s => StepMaker.Make(s, plan, words)),
            .. plan.Steps.OfType<ParallelPlan>().Select(b => StepMaker.MakeJoin(b, words)),
            StepMaker.MakeStart(plan, words),
        ],
        Ways = [.. WayMaker.Make(plan, words)],
        Notes = [.. Notes(plan, words)],
    };

    private static IEnumerable<string> Subtitles(WorkflowPlan plan, DrawingWords words)
    {
        var parts = new List<string> { plan.Id, Naming.Format(words.Version, plan.Version) };
        if (plan.Effective.From is { } from) parts.Add(Naming.Format(words.InForceFrom, Date(from)));
        if (plan.Effective.Until is { } until) parts.Add(Naming.Format(words.InForceUntil, Date(until)));
        yield return string.Join(" · ", parts);
        if (plan.Basis is { } basis) yield return Naming.Format(words.Basis, basis);
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Notes(WorkflowPlan plan, DrawingWords words)
    {
        foreach (var act in plan.Anytime)
        {
            var targets = string.Join(words.Or, act.To.Where(t => t >= 0).Select(t => StepMaker.NameOf(plan, t, words)));
            yield return Naming.Format(words.AnyTime, Naming.Of(act.Title, act.Name, words), targets);
        }

        foreach (var clock in plan.Clocks.Where(c => c.OfStep < 0))
        {
            var text = Naming.Format(words.Clock, Naming.Of(clock.Title, clock.Name, words), TermWords.Within(clock.Within, words));
            yield return clock.Basis is { } basis ? Naming.Format(words.OnBasis, text, basis) : text;
        }
    }
}
