using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reports what a table can't answer, or would answer twice, before it runs.</summary>
internal static class TableChecks
{
    /// <summary>Reports gaps, overlaps, conflicts and rules that are never hit.</summary>
    public static void Report(Table table, IReadOnlyDictionary<string, Value> constants, Draft draft, DiagnosticBag diagnostics)
    {
        var analysis = new TableAnalysis(table, constants);
        ReportGap(table, analysis, draft, diagnostics);
        if (table.Policy is HitPolicy.Unique or HitPolicy.Any)
        {
            foreach (var (first, second, example) in analysis.Overlaps((a, b) => table.Policy == HitPolicy.Unique || Differ(a, b)))
            {
                var (code, why) = table.Policy == HitPolicy.Unique
                    ? (DecisionCodes.Overlap, "both match") : (DecisionCodes.Conflict, "say different things of");
                diagnostics.Error(code, second.Position, $"rules {UserText.Quote(first.Id)} and {UserText.Quote(second.Id)} {why} {example}",
                    "narrow one of them, or use the hit policy `first`");
            }
        }

        foreach (var (row, isHidden) in analysis.NeverHit())
        {
            var why = isHidden ? "other rules take every input that it matches" : "no input can meet all its cells";
            diagnostics.Warning(DecisionCodes.NeverHit, row.Position, $"rule {UserText.Quote(row.Id)} can never be hit: {why}");
        }
    }

    private static void ReportGap(Table table, TableAnalysis analysis, Draft draft, DiagnosticBag diagnostics)
    {
        if (table.Otherwise is not null || table.AnswersNothing) return;
        var gap = analysis.Gap(out var gaveUp);
        var opaque = analysis.Classes.Opaque.IsEmpty
            ? "" : $"; rules whose FEEL can't be looked through don't count: {UserText.List(analysis.Classes.Opaque.Select(r => r.Id))}";
        if (gap is not null) diagnostics.Error(DecisionCodes.Gap, draft.Body.Node.Position, $"no rule answers {gap}",
            "add a rule, or \"otherwise\": { ... }" + opaque);
        else if (gaveUp) diagnostics.Error(DecisionCodes.TooLarge, draft.Body.Node.Position, "the table is too large to tell whether it answers every input",
            "add \"otherwise\": { ... }");
    }

    private static bool Differ(Row a, Row b)
    {
        for (var i = 0; i < a.Outputs.Length; i++)
        {
            if (a.Outputs[i].Expression is null && b.Outputs[i].Expression is null && !Equals(a.Outputs[i].Literal, b.Outputs[i].Literal)) return true;
        }

        return false;
    }
}
