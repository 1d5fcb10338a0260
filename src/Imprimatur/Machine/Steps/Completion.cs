using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Decides after each answer whether a step for each element ends: by the first line that is already true, even where an earlier one might still
/// come true.</summary>
internal static class Completion
{
    /// <summary>Ends the step if a line says so.</summary>
    /// <returns>Why it can't end so, or null (also when it stays open).</returns>
    public static Mishap? Decide(Turn turn, int at, UserTaskPlan step, EndedBy by)
    {
        var each = step.ForEach!;
        if (Line(turn.Control, step) is not { } line)
        {
            if (each.Sequential) Items.OpenNext(turn, step.Ordinal);
            return null;
        }

        var (approves, human) = Counted(turn.Control, step.Ordinal, each, line);
        return Ending.End(turn, at, line.Outcome, by with { Approves = approves, Human = human, Deemed = by.Deemed && !human });
    }

    /// <summary>The first line that is true; null while none is.</summary>
    public static CompletionLinePlan? Line(Control control, UserTaskPlan step)
    {
        var tally = Tally.Of(control, step.Ordinal, step.ForEach!);
        if (step.ForEach!.WaitForAll && !tally.AllIn) return null;
        foreach (var line in step.ForEach.Completion)
        {
            if (IsTrue(line, tally)) return line;
        }

        return null;
    }

    private static bool IsTrue(CompletionLinePlan line, Tally tally) => line.Kind switch
    {
        CompletionLineKind.Empty => tally.Elements == 0,
        CompletionLineKind.Otherwise => tally.AllIn && tally.Elements > 0,
        CompletionLineKind.Any => tally.Count(line.Answer) > 0,
        CompletionLineKind.All => tally.Elements > 0 && tally.Count(line.Answer) == tally.Elements,
        CompletionLineKind.AtLeastCount => tally.Elements > 0 && tally.Count(line.Answer) >= line.Amount,
        CompletionLineKind.AtLeastPercent => tally.TotalWeight > 0 && tally.Weight(line.Answer) * 100 >= line.Amount * tally.TotalWeight,
        _ => false,
    };

    /// <summary>What the counted answers approve together, and whether a person gave one of them: the ending approves only if every one of them does.</summary>
    private static (ImmutableArray<int> Approves, bool Human) Counted(Control control, int step, ForEachPlan each, CompletionLinePlan line)
    {
        var bound = ImmutableSortedSet<int>.Empty;
        var everyOne = true;
        var human = false;
        foreach (var item in control.Items)
        {
            if (item.Step != step || !item.IsAnswered || (line.Kind != CompletionLineKind.Otherwise && item.Answer != line.Answer)) continue;
            var approves = each.Answers[item.Answer].Approves;
            everyOne &= !approves.IsEmpty;
            human |= item.ByPerson;
            bound = bound.Union(approves);
        }

        return (everyOne && human ? [.. bound] : [], human);
    }
}
