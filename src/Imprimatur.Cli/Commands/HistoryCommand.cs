using System.CommandLine;
using System.Globalization;
using Imprimatur.Cli.Kit;
using Imprimatur.Cli.Words;
using Imprimatur.History.Chains;
using Imprimatur.History.Personal;
using Imprimatur.History.Reading;
using Imprimatur.Sqlite;
using Imprimatur.Storage;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur history FILE INSTANCE</c>: who did what, which rules decided, and whether the chain is whole.</summary>
internal static class HistoryCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A SQLite database." };
        var instance = new Argument<string>("INSTANCE") { Description = "The instance's id or the host's key." };
        var definition = new Option<string?>("--definition") { Description = "Only instances of this definition, where a key is used twice." };
        var language = SharedOptions.Language();
        var json = SharedOptions.Json("the records");
        var command = new Command("history", "Tells the history of an instance, record by record.") { file, instance, definition, language, json };
        command.SetAction(async (r, stop) =>
        {
            await using var store = await Database.OpenAsync(r.GetRequiredValue(file), stop);
            var row = await InstanceFinder.FindAsync(store, r.GetRequiredValue(instance), r.GetValue(definition), stop);
            var check = new ChainCheck(row.Space, row.Id);
            var records = await ReadAsync(store, row, check, stop);
            var fault = check.End(row);
            if (r.GetValue(json)) WriteJson(terminal, records);
            else Tell(terminal, row, records, r.GetRequiredValue(language));
            if (fault is null) return ExitCode.Ok;
            terminal.Error.WriteLine($"the chain is broken at record {fault.Sequence}: {fault.Message}");
            return ExitCode.Findings;
        });
        return command;
    }

    /// <summary>The records up to the first that can't be read; the chain's check says which that is.</summary>
    private static async Task<List<(RecordView View, StoredRecord Stored)>> ReadAsync(
        SqliteStore store, InstanceRow row, ChainCheck check, CancellationToken cancellationToken)
    {
        var personal = new PersonalVault(await store.PersonalOfAsync(row.Space, row.Id, cancellationToken));
        var records = new List<(RecordView, StoredRecord)>();
        await foreach (var stored in store.ReadHistoryAsync(row.Space, row.Id, 0, cancellationToken))
        {
            check.Add(stored);
            if (check.Fault is { Kind: ChainFaultKind.Unreadable }) continue;
            try
            {
                records.Add((RecordDecoder.Read(stored, personal), stored));
            }
            catch (RecordFormatException) when (check.Fault is not null)
            {
                // Altered so that it can't be read: the fault is told below the records.
            }
        }

        return records;
    }

    private static void Tell(Terminal terminal, InstanceRow row, List<(RecordView View, StoredRecord Stored)> records, string language)
    {
        var result = row.Result is { } end ? $", result `{end}`" : "";
        terminal.Line(("bold", $"{ValueWords.Clean(row.Key)}"),
            ("", $"  {row.Definition}@{row.Version}  {row.Id}  {row.Status.ToString().ToLowerInvariant()}{result}"));
        foreach (var (view, _) in records)
        {
            terminal.Line();
            var at = view.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
            terminal.Line(("yellow", $"{view.Sequence.ToString(CultureInfo.InvariantCulture)}"), ("grey", $"  {at}  "), ("", RecordWords.Of(view)));
            foreach (var line in view.Events.SelectMany(e => EventWords.Of(e, language))) terminal.Line($"     {line}");
        }
    }

    private static void WriteJson(Terminal terminal, List<(RecordView View, StoredRecord Stored)> records) =>
        JsonText.Write(terminal.Output, writer =>
        {
            writer.WriteStartArray();
            foreach (var (view, stored) in records) RecordJson.Write(writer, view, stored);
            writer.WriteEndArray();
        });
}
