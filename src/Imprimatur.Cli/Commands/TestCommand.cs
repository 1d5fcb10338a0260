using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Testing.Scenarios.Reading;
using Imprimatur.Testing.Scenarios.Running;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur test PATH...</c>: plays the scenarios of <c>*.test.json</c> on the engine itself, in virtual time.</summary>
internal static class TestCommand
{
    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders that are searched for *.test.json.", Arity = ArgumentArity.OneOrMore };
        var filter = new Option<string?>("--only") { Description = "Play only scenarios whose id has this in it." };
        var json = SharedOptions.Json("the results");
        var command = new Command("test", "Plays scenarios on the engine, in virtual time, and says which one is not as it must be.") { paths, filter, json };
        command.SetAction((result, _) => RunAsync(terminal, result.GetRequiredValue(paths), result.GetValue(filter), result.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] paths, string? only, bool isJson)
    {
        var readings = paths.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).Select(ScenarioReader.Read).ToList();
        if (readings.Count == 0) throw new UsageException($"there is no *.test.json at {string.Join(", ", paths.Select(p => $"`{p}`"))}");
        var findings = readings.SelectMany(r => r.Diagnostics).ToList();
        if (!isJson) Findings.Print(terminal, findings);
        var played = new List<(string File, ScenarioResult Result)>();
        var skipped = 0;
        foreach (var file in readings.Select(r => r.File).OfType<Testing.Scenarios.Model.ScenarioFile>())
        {
            foreach (var scenario in file.Scenarios)
            {
                if (only is not null && !scenario.Id.Contains(only, StringComparison.Ordinal))
                {
                    skipped++;
                    continue;
                }

                var result = await ScenarioRunner.RunAsync(file, scenario);
                played.Add((file.Path, result));
                if (!isJson) Tell(terminal, file.Path, result);
            }
        }

        if (isJson) WriteJson(terminal, played);
        else terminal.Line($"{played.Count(p => p.Result.Passed)} passed, {played.Count(p => !p.Result.Passed)} failed, {skipped} skipped");
        return findings.Count > 0 || played.Exists(p => !p.Result.Passed) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new UsageException($"`{path}` does not exist");
        return Directory.EnumerateFiles(path, "*.test.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static void Tell(Terminal terminal, string file, ScenarioResult result)
    {
        var title = result.Scenario.Title is { } text ? $": {text.In("en")}" : "";
        if (result.Passed)
        {
            terminal.Line(("green", "passed"), ("", $" {result.Scenario.Id}{title}"));
            return;
        }

        terminal.Line(("red", "failed"), ("", $" {result.Scenario.Id}{title}"));
        terminal.Line($"{file}({result.At.Line},{result.At.Column}): {result.Failure}");
    }

    private static void WriteJson(Terminal terminal, List<(string File, ScenarioResult Result)> played) => JsonText.Write(terminal.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var (file, result) in played)
        {
            writer.WriteStartObject();
            writer.Property("file", file);
            writer.Property("scenario", result.Scenario.Id);
            writer.Property("passed", result.Passed);
            writer.Property("line", result.At.Line);
            writer.Property("column", result.At.Column);
            writer.Property("failure", result.Failure);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
