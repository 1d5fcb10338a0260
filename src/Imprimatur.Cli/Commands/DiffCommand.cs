using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Cli.Words;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Review;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur diff OLD NEW</c>: the inputs that two versions of decisions decide differently.</summary>
internal static class DiffCommand
{
    public static Command Make(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "A file of decisions." };
        var @new = new Argument<string>("NEW") { Description = "The file as it is to be." };
        var json = SharedOptions.Json("the difference");
        var command = new Command("diff", "Says which inputs two versions of decisions decide differently, and how.") { old, @new, json };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(old), result.GetRequiredValue(@new), result.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string oldPath, string newPath, bool isJson)
    {
        var (old, @new) = (DecisionFile.Read(oldPath), DecisionFile.Read(newPath));
        List<Diagnostic> errors = [.. old.Errors, .. @new.Errors];
        var pairs = errors.Count > 0 ? [] : Pairs(old, @new);
        var differences = pairs.Where(p => p.Old is not null && p.New is not null).Select(p => DecisionDifference.Between(p.Old!, p.New!)).ToList();
        var alone = pairs.Where(p => p.Old is null || p.New is null).ToList();
        if (isJson) WriteJson(terminal, errors, differences, alone);
        else
        {
            Findings.Print(terminal, errors);
            foreach (var (before, after) in alone) terminal.Line(before is null ? $"{after!.Id}: a new decision" : $"{before.Id}: no longer a decision");
            foreach (var difference in differences) Tell(terminal, difference);
        }

        return errors.Count > 0 || alone.Count > 0 || differences.Exists(d => !d.IsEmpty || d.IsCut) ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>Decisions of one id, the last version of each; two that are alone in their files whatever they are called.</summary>
    private static List<(Decision? Old, Decision? New)> Pairs(DecisionFile old, DecisionFile @new)
    {
        var (before, after) = (Last(old), Last(@new));
        if (before.Count == 1 && after.Count == 1) return [(before.Values.First(), after.Values.First())];
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Select(id => (before.GetValueOrDefault(id), after.GetValueOrDefault(id)))];
    }

    private static Dictionary<string, Decision> Last(DecisionFile file) =>
        file.Decisions.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Version)!, StringComparer.Ordinal);

    private static void Tell(Terminal terminal, DecisionDifference difference)
    {
        var (old, @new) = (difference.Old, difference.New);
        var name = old.Id == @new.Id ? $"{old.Id} {old.Version} -> {@new.Version}" : $"{old.Id}@{old.Version} -> {@new.Id}@{@new.Version}";
        if (difference.IsEmpty)
        {
            terminal.Line($"{name}: every input is decided alike");
        }
        else
        {
            var count = $"{difference.Regions.Length}{(difference.IsCut ? " and more" : "")} region{(difference.Regions.Length == 1 ? "" : "s")}";
            terminal.Line($"{name}: {count} decided differently");
            var byRules = difference.Regions.Any(r => r.IsByRules);
            var regions = difference.Regions.Select(r => (r.Region, More(r, byRules))).ToList();
            if (regions.Count > 0 && byRules) RegionTable.Print(terminal, regions, "rules", "old, for example", "new, for example");
            else if (regions.Count > 0) RegionTable.Print(terminal, regions, "old", "new");
        }

        if (!difference.Undecided.IsEmpty)
        {
            terminal.Line(("yellow", "not decided, too much work:"));
            RegionTable.Print(terminal, [.. difference.Undecided.Select(u => (u, Array.Empty<string>()))]);
        }

        RegionTable.Outside(terminal, difference.Outside);
        terminal.Line();
    }

    private static string[] More(DifferentRegion region, bool hasRules)
    {
        string[] answers = [$"{region.Old}", $"{region.New}" + (region.IsCertain ? "" : " (perhaps)")];
        return hasRules ? [string.Join(", ", region.Changes), .. answers] : answers;
    }

    private static void WriteJson(Terminal terminal, List<Diagnostic> errors, List<DecisionDifference> differences,
        List<(Decision? Old, Decision? New)> alone) =>
        JsonText.Write(terminal.Output, writer => RegionJson.Object(writer, () =>
        {
            writer.WritePropertyName("findings");
            Findings.WriteJson(writer, errors);
            RegionJson.List(writer, "added", alone.Where(p => p.Old is null), p => writer.WriteValue(p.New!.Id));
            RegionJson.List(writer, "removed", alone.Where(p => p.New is null), p => writer.WriteValue(p.Old!.Id));
            RegionJson.List(writer, "decisions", differences, d => RegionJson.Object(writer, () => Write(writer, d)));
        }));

    private static void Write(JsonTextWriter writer, DecisionDifference difference)
    {
        writer.Property("id", difference.New.Id);
        writer.Property("oldVersion", difference.Old.Version);
        writer.Property("newVersion", difference.New.Version);
        RegionJson.List(writer, "regions", difference.Regions, r => RegionJson.Object(writer, () =>
        {
            RegionJson.Region(writer, r.Region);
            writer.Property("certain", r.IsCertain);
            if (r.IsByRules) Changes(writer, r);
            RegionJson.Answer(writer, "old", r.Old);
            RegionJson.Answer(writer, "new", r.New);
        }));
        writer.Property("cut", difference.IsCut);
        RegionJson.List(writer, "undecided", difference.Undecided, u => RegionJson.Object(writer, () => RegionJson.Region(writer, u)));
        RegionJson.Outside(writer, difference.Outside);
    }

    /// <summary>Of a table that puts rules together: the answers are those of the example.</summary>
    private static void Changes(JsonTextWriter writer, DifferentRegion region)
    {
        writer.Property("answersOf", "example");
        RegionJson.List(writer, "changes", region.Changes, c => RegionJson.Object(writer, () =>
        {
            writer.Property("rule", c.Rule);
            writer.Property("is", c.IsGained ? "gained" : "lost");
            RegionJson.Answer(writer, "gives", c.Gives);
        }));
    }
}
