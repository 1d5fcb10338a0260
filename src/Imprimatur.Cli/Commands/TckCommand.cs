using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Rules.Tck;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur tck PATH</c>: runs the test files of the DMN Technology Compatibility Kit as they are.</summary>
internal static class TckCommand
{
    private const int ReasonsShown = 3;

    public static Command Make(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A test file, or a folder of the kit." };
        var verbose = new Option<bool>("--verbose") { Description = "Show what was expected and what came, for every case that failed." };
        var json = SharedOptions.Json("the results");
        var command = new Command("tck", "Runs DMN's Technology Compatibility Kit; only external Java functions are skipped.") { path, verbose, json };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(path), result.GetValue(verbose), result.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool isVerbose, bool isJson)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) throw new UsageException($"there is nothing at `{path}`");
        var results = TckFiles.Run(path).ToList();
        if (isJson) WriteJson(terminal, results);
        else Report(terminal, results, isVerbose);
        return results.Exists(r => r.Status == TckStatus.Failed) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Report(Terminal terminal, List<TckResult> results, bool isVerbose)
    {
        foreach (var failed in results.Where(r => isVerbose && r.Status == TckStatus.Failed))
        {
            terminal.Line(("red", "failed"), ("", $" {failed.File} {failed.Case} {failed.Node}"));
            terminal.Line($"  expected {failed.Expected}");
            terminal.Line($"  actual   {failed.Actual}");
            foreach (var reason in failed.Reasons.Take(ReasonsShown)) terminal.Line($"  because  {reason}");
        }

        int Count(TckStatus status) => results.Count(r => r.Status == status);
        terminal.Line($"{Count(TckStatus.Passed)} passed, {Count(TckStatus.Failed)} failed, {Count(TckStatus.Skipped)} skipped");
    }

    private static void WriteJson(Terminal terminal, List<TckResult> results) => JsonText.Write(terminal.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var result in results)
        {
            writer.WriteStartObject();
            writer.Property("file", result.File);
            writer.Property("case", result.Case);
            writer.Property("node", result.Node);
            writer.Property("status", result.Status switch { TckStatus.Passed => "passed", TckStatus.Failed => "failed", _ => "skipped" });
            writer.Property("expected", result.Expected);
            writer.Property("actual", result.Actual);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
