using System.CommandLine;
using System.Globalization;
using Imprimatur.Cli.Kit;
using Imprimatur.Cli.Words;
using Imprimatur.Engine.Auditing;
using Imprimatur.History.Chains;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur audit FILE</c>: every chain of a database, and every instance played again; of each that is broken the first bad record.</summary>
internal static class AuditCommand
{
    private const int MostFindings = 100_000;

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A SQLite database." };
        var chains = new Option<bool>("--chains") { Description = "Check the chains alone; do not play the commands again and compare the stored state." };
        var json = SharedOptions.Json("what was found");
        var command = new Command("audit", "Checks every history of a database and names the first bad record of each that is broken.") { file, chains, json };
        command.SetAction(async (r, stop) =>
        {
            await using var store = await Database.OpenAsync(r.GetRequiredValue(file), stop);
            var report = r.GetValue(chains)
                ? await StoreAudit.RunAsync(store, MostFindings, progress: null, stop)
                : await FullAudit.RunAsync(store, limits: null, MostFindings, progress: null, stop);
            if (r.GetValue(json)) WriteJson(terminal, report);
            else Tell(terminal, report);
            return report.IsWhole ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static void Tell(Terminal terminal, AuditReport report)
    {
        foreach (var finding in report.Findings)
        {
            var space = string.IsNullOrEmpty(finding.Space) ? "" : $" of {ValueWords.Clean(finding.Space)}";
            var whose = finding.Instance is { } id ? $"{ValueWords.Clean(finding.Key ?? "")} ({id}){space}" : "the store";
            var place = finding.Sequence is { } sequence ? string.Create(CultureInfo.InvariantCulture, $", record {sequence}") : "";
            terminal.Line(("red", "broken"), ("", $": {whose}{place}: {ValueWords.Clean(finding.Message)}"));
        }

        terminal.Line(string.Create(
            CultureInfo.InvariantCulture, $"{report.Instances} instances, {report.Records} records, {report.Broken} broken{Played(report)}"));
    }

    private static string Played(AuditReport report) =>
        (report.Replayed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {report.Replayed} played again"))
        + (report.Erased == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {report.Erased} with erased values: chain only"));

    private static void WriteJson(Terminal terminal, AuditReport report) =>
        JsonText.Write(terminal.Output, writer =>
        {
            writer.WriteStartObject();
            writer.Property("instances", report.Instances);
            writer.Property("records", report.Records);
            writer.Property("broken", report.Broken);
            writer.Property("replayed", report.Replayed);
            writer.Property("erased", report.Erased);
            writer.WritePropertyName("findings");
            writer.WriteStartArray();
            foreach (var finding in report.Findings)
            {
                writer.WriteStartObject();
                writer.Property("space", finding.Space);
                writer.Property("instance", finding.Instance?.ToString());
                writer.Property("key", finding.Key);
                writer.Property("sequence", finding.Sequence);
                writer.Property("message", finding.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
}
