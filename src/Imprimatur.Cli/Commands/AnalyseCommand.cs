using System.Collections.Immutable;
using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Cli.Words;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Review;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur analyse FILE</c>: what the tables of a file don't answer, answer twice, or say for nothing.</summary>
internal static class AnalyseCommand
{
    private static readonly string[] Faults = [DecisionCodes.Gap, DecisionCodes.Overlap, DecisionCodes.Conflict, DecisionCodes.TooLarge];

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A file of decisions." };
        var json = SharedOptions.Json("the analysis");
        var command = new Command("analyse", "Says what a decision's rules don't answer, answer twice, or say for nothing.") { file, json };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(file), result.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool isJson)
    {
        var file = DecisionFile.Read(path);
        var analyses = file.Decisions.Select(DecisionAnalysis.Of).ToList();
        if (isJson) WriteJson(terminal, file, analyses);
        else
        {
            Findings.Print(terminal, file.Errors);
            foreach (var analysis in analyses) Tell(terminal, analysis);
        }

        return file.Errors.Count > 0 || file.Findings.Any(f => Faults.Contains(f.Code)) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Tell(Terminal terminal, DecisionAnalysis analysis)
    {
        var decision = analysis.Decision;
        terminal.Line($"{decision.Id}@{decision.Version}");
        if (analysis.Gaps.IsEmpty) terminal.Line("every input is matched by a rule");
        else
        {
            var isSure = analysis.Gaps.All(g => g.IsExact);
            terminal.Line(("", isSure ? "no rule matches, " : "no rule surely matches, "),
                (analysis.NoMatch.Exists ? "" : "red", $"and the answer is: {UserText.OneLine($"{analysis.NoMatch}")}"));
            RegionTable.Print(terminal, [.. analysis.Gaps.Select(g => (g, isSure ? Array.Empty<string>() : [g.IsExact ? "" : "perhaps"]))], isSure ? [] : [""]);
        }

        Overlaps(terminal, analysis, OverlapKind.Conflict, "rules that meet and say different things:");
        Overlaps(terminal, analysis, OverlapKind.Open, "rules that meet, of which an output is computed:");
        Overlaps(terminal, analysis, OverlapKind.Agree, "rules that meet and say the same:");
        Names(terminal, "never hit", analysis.NeverHit);
        Names(terminal, "change nothing", [.. analysis.Redundant.Except(analysis.NeverHit)]);
        if (!analysis.Mergeable.IsEmpty)
        {
            terminal.Line("rules that can be one:");
            Cut(terminal, analysis.Mergeable.Length, ["rule", "rule", "differ in", "in the place of"],
                analysis.Mergeable.Select(m => (IReadOnlyCollection<string>)[m.First, m.Second, m.Input, m.At]));
        }

        foreach (var output in analysis.NeverGiven.GroupBy(n => n.Output)) Names(terminal, $"{output.Key} is never", [.. output.Select(o => o.Value)]);
        RegionTable.Outside(terminal, analysis.Outside);
        foreach (var open in analysis.Undecided) terminal.Line(("yellow", "not decided: "), ("", UserText.OneLine(open)));
        terminal.Line();
    }

    private static void Overlaps(Terminal terminal, DecisionAnalysis analysis, OverlapKind kind, string words)
    {
        var pairs = analysis.Overlaps.Where(o => o.Kind == kind).ToList();
        if (pairs.Count == 0) return;
        terminal.Line(words);
        Cut(terminal, pairs.Count, ["rule", "rule", "example"],
            pairs.Select(p => (IReadOnlyCollection<string>)[p.First, p.Second, RegionTable.Example(p.Example) + (p.IsExact ? "" : " (perhaps)")]));
    }

    private static void Cut(Terminal terminal, int count, string[] headings, IEnumerable<IReadOnlyCollection<string>> rows)
    {
        TextTable.Print(terminal, headings, rows.Take(RegionTable.Shown));
        if (count > RegionTable.Shown) terminal.Line($"  and {count - RegionTable.Shown} more; --json has them all");
    }

    private static void Names(Terminal terminal, string what, ImmutableArray<string> names)
    {
        if (!names.IsEmpty) terminal.Line($"{what}: {UserText.List(names)}{(names.Length > 20 ? $" ({names.Length})" : "")}");
    }

    private static void WriteJson(Terminal terminal, DecisionFile file, List<DecisionAnalysis> analyses) => JsonText.Write(terminal.Output, writer =>
        RegionJson.Object(writer, () =>
        {
            writer.WritePropertyName("findings");
            Findings.WriteJson(writer, file.Findings);
            RegionJson.List(writer, "decisions", analyses, a => RegionJson.Object(writer, () => AnalysisJson.Write(writer, a)));
        }));
}
