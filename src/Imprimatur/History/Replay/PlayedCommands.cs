using System.Collections.Immutable;
using System.Text.Json;
using Imprimatur.Definitions.Plans;
using Imprimatur.History.Reading;
using Imprimatur.Machine.State;
using Imprimatur.Storage;

namespace Imprimatur.History.Replay;

/// <summary>Reads from a record what replay gives to the machine.</summary>
internal static class PlayedCommands
{
    /// <exception cref="RecordFormatException">The bytes are no record of this definition.</exception>
    public static PlayedCommand Read(StoredRecord record, WorkflowPlan plan, IRevealer revealer)
    {
        try
        {
            using var json = JsonDocument.Parse(record.Bytes);
            return Read(json.RootElement, plan, revealer);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new RecordFormatException($"The record cannot be played again: {broken.Message}", broken);
        }
    }

    private static PlayedCommand Read(JsonElement json, WorkflowPlan plan, IRevealer revealer)
    {
        var catalog = json.GetProperty("catalog");
        var actor = json.TryGetProperty("actor", out var by) ? RecordDecoder.ReadActor(by, revealer) : null;
        var people = json.TryGetProperty("people", out var named) ? named.EnumerateArray().Select(p => RecordDecoder.ReadActor(p, revealer)).ToList() : [];
        return new PlayedCommand(
            new CommandDecoder(plan, revealer).Read(json.GetProperty("command"), actor),
            json.GetProperty("at").GetDateTimeOffset(),
            catalog.GetProperty("hash").GetString()!,
            catalog.GetProperty("epoch").GetInt64(),
            Map(json, "grants", serial => serial.GetInt64()),
            json.TryGetProperty("behalf", out var principal) ? RecordDecoder.ReadActor(principal, revealer) : null,
            people.ToImmutableSortedDictionary(p => p.Id, p => p, StringComparer.Ordinal),
            Map(json, "unitCodes", code => code.GetString()!));
    }

    private static ImmutableSortedDictionary<string, T> Map<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var map)
            ? map.EnumerateObject().ToImmutableSortedDictionary(e => e.Name, e => read(e.Value), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
