using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Definitions;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur check PATH...</c>: every mistake of definitions, decisions, calendars and handlers, each at its place.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var json = SharedOptions.Json("the findings");
        var strict = new Option<bool>("--strict") { Description = "Count warnings as findings for the exit code." };
        var command = new Command("check", "Reads definitions and says every mistake at its place.") { paths, json, strict };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(paths), result.GetValue(json), result.GetValue(strict)));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool isJson, bool isStrict)
    {
        var readings = paths.Select(DefinitionFiles.Read).ToList();
        var findings = readings.SelectMany(r => r.Diagnostics).Distinct().ToList();
        if (isJson) JsonText.Write(terminal.Output, writer => Findings.WriteJson(writer, findings));
        else Report(terminal, readings, findings);
        var gravest = isStrict ? Severity.Warning : Severity.Error;
        return findings.Exists(f => f.Severity <= gravest) || readings.Exists(r => r.Catalog is null) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Report(Terminal terminal, List<CatalogReading> readings, List<Diagnostic> findings)
    {
        Findings.Print(terminal, findings);
        if (findings.Count > 0) terminal.Line();
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (errors == 0 && readings.Exists(r => r.Catalog is null))
        {
            terminal.Line("A file that these need has errors: check the whole folder.");
        }

        foreach (var definition in readings.SelectMany(r => r.Catalog?.Definitions ?? []).DistinctBy(d => (d.Id, d.Version))) Describe(terminal, definition);
        var files = readings.SelectMany(r => r.Files).Distinct(StringComparer.Ordinal).Count();
        terminal.Line(
            ("", $"{Count(files, "file")}, "), (errors > 0 ? "red" : "", Count(errors, "error")),
            ("", $", {Count(findings.Count(f => f.Severity == Severity.Warning), "warning")}"));
    }

    private static void Describe(Terminal terminal, DefinitionSummary definition)
    {
        var name = $"{definition.Id}@{definition.Version}: {Count(definition.Steps, "step")}";
        if (definition.Guarantees.IsEmpty) terminal.Line($"{name}, no guarantees");
        else terminal.Line(("", $"{name}, {Count(definition.Guarantees.Length, "guarantee")} (enforced when it runs, "), ("yellow", "not proved"), ("", ")"));
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
