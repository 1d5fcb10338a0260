using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reports what a table can't answer, or would answer twice, before it runs.</summary>
/// <param name="diagnostics">Where it is reported.</param>
/// <param name="isWholeAsked">Whether a table that can't answer every input is an error, or only worth a warning.</param>
internal sealed class TableChecks(DiagnosticBag diagnostics, bool isWholeAsked)
{
    private const long GapBudget = 100_000_000;
    private const long HitBudget = 100_000_000;
    private const int MostOverlaps = 100;
    private const int MostPerhaps = 20;
    private const int MostPairs = 100_000;
    private const int MostRowsThatMeet = 8_000;

    /// <summary>Reports gaps, overlaps, conflicts and rules that are never hit.</summary>
    public void Report(Table table, DecisionNames names, Draft draft)
    {
        var analysis = new TableAnalysis(new TableView(table, names.Constants, names.Meanings()));
        ReportGap(table, analysis, draft);
        // Of a table too large to look through two rows that match give no answer when it runs.
        if (table.Policy is HitPolicy.Unique or HitPolicy.Any && table.Rows.Length <= MostRowsThatMeet) ReportOverlaps(table, analysis);
        foreach (var (row, isHidden) in analysis.NeverHit(HitBudget, out _).OrderBy(n => analysis.PlaceOf(n.Row)))
        {
            var why = isHidden ? "other rules take every input that it matches" : "no input can meet all its cells";
            diagnostics.Warning(DecisionCodes.NeverHit, analysis.RowOf(row).Position, $"rule {UserText.Quote(analysis.RowOf(row).Id)} can never be hit: {why}");
        }
    }

    private void ReportOverlaps(Table table, TableAnalysis analysis)
    {
        var isUnique = table.Policy == HitPolicy.Unique;
        var (sure, perhaps) = (0, 0);
        foreach (var (a, b) in analysis.Overlaps().Where(p => isUnique || analysis.KindOf(p.First, p.Second) == OverlapKind.Conflict))
        {
            var box = analysis.Space.Common(a, b)!;
            var (first, second, example) = (analysis.RowOf(a), analysis.RowOf(b), analysis.Space.Json(box));
            var dark = analysis.Space.OutsideOf(box).ToList();
            if (dark.Count > 0)
            {
                if (perhaps++ < MostPerhaps) Perhaps(first, second, $"{(isUnique ? "both match" : "say different things of")} {example}", dark);
                if (perhaps == MostPairs) break;
                continue;
            }

            if (sure++ == MostOverlaps) break;
            var (code, why) = isUnique ? (DecisionCodes.Overlap, "both match") : (DecisionCodes.Conflict, "say different things of");
            Fault(code, second.Position, $"rules {UserText.Quote(first.Id)} and {UserText.Quote(second.Id)} {why} {example}",
                "narrow one of them, or use the hit policy `first`");
        }
    }

    private void Perhaps(Row first, Row second, string what, List<string> dark) =>
        diagnostics.Warning(DecisionCodes.PerhapsBoth, second.Position,
            $"rules {UserText.Quote(first.Id)} and {UserText.Quote(second.Id)} may {what}; not decided: {UserText.List(dark)} can't be looked through",
            "make sure that they never do: where they do, there is no answer when it runs");

    private void ReportGap(Table table, TableAnalysis analysis, Draft draft)
    {
        if (table.Otherwise is not null || table.AnswersNothing) return;
        var gap = analysis.Gap(GapBudget, out var isSpent);
        if (gap is not null && analysis.Space.OutsideOf(gap).Any() && analysis.SureGap(GapBudget) is { } sure) gap = sure;
        if (gap is not null)
        {
            var dark = analysis.Space.OutsideOf(gap).ToList();
            var rules = analysis.Space.Outside.Where(o => o.IsCell).Select(o => o.Rule!).Distinct().ToList();
            Fault(DecisionCodes.Gap, draft.Body.Node.Position, $"no rule {(dark.Count == 0 ? "" : "surely ")}answers {analysis.Space.Json(gap)}",
                "add a rule, or \"otherwise\": { ... }" + (dark.Count == 0 ? "" : $"; what can't be looked through may not hold: {UserText.List(dark)}")
                + (dark.Count == 0 || rules.Count == 0 ? "" : $", in the rules {UserText.List(rules)}"));
        }
        else if (isSpent) Fault(DecisionCodes.TooLarge, draft.Body.Node.Position, "the table is too large to tell whether it answers every input",
            "add \"otherwise\": { ... }");
    }

    private void Fault(string code, SourcePosition at, string message, string help)
    {
        if (isWholeAsked) diagnostics.Error(code, at, message, help);
        else diagnostics.Warning(code, at, message, help);
    }
}
