using System.Text.Json;
using Imprimatur.History.Personal;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>Reads a record of the history into what a host works with.</summary>
/// <param name="vault">The instance's personal values.</param>
/// <param name="maySee">Whether the reader may see a field's values.</param>
internal sealed class EntryReader(PersonalVault vault, Func<string, bool> maySee)
{
    private readonly RecordValues _values = new(vault);

    /// <exception cref="StoreException">The bytes are no record.</exception>
    public HistoryEntry Read(StoredRecord record)
    {
        try
        {
            using var json = JsonDocument.Parse(record.Bytes);
            return Read(record, json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoreException($"Record {record.Sequence} of an instance can't be read.", e);
        }
    }

    private HistoryEntry Read(StoredRecord record, JsonElement root)
    {
        var command = root.GetProperty("command");
        var catalog = root.GetProperty("catalog");
        var hasActor = root.TryGetProperty("actor", out var actor);
        var named = command.TryGetProperty("item", out var item) ? item : command;
        var written = command.TryGetProperty("writes", out var writes)
            ? writes.EnumerateArray().ToDictionary(w => w.GetProperty("field").GetString()!, w => w.GetProperty("value"), StringComparer.Ordinal)
            : [];
        return new HistoryEntry
        {
            Sequence = record.Sequence,
            At = record.At,
            CommandId = record.CommandId,
            Command = command.GetProperty("kind").GetString()!,
            By = hasActor ? _values.Text(actor, "id") : null,
            Kind = hasActor ? KindOf(actor.GetProperty("kind").GetString()) : ActorKind.Service,
            ActsFor = hasActor ? _values.Text(actor, "for") : null,
            Step = Plain(named, "step"),
            Element = _values.Text(named, "element"),
            Outcome = Plain(command, "outcome") ?? Plain(command, "message") ?? Plain(command, "act"),
            Comment = _values.Text(command, "comment") ?? _values.Text(command, "text"),
            Seen = command.TryGetProperty("seen", out var seen) ? [.. seen.EnumerateArray().Select(Shown)] : [],
            Events = [.. root.GetProperty("events").EnumerateArray().Select(e => Event(e, written))],
            CatalogHash = Plain(catalog, "hash") ?? "",
            Epoch = catalog.GetProperty("epoch").GetInt64(),
            Hash = Convert.ToHexStringLower(record.Hash.Span),
        };
    }

    private HistoryEvent Event(JsonElement json, Dictionary<string, JsonElement> written)
    {
        var kind = json.GetProperty("what").GetString()!;
        return new HistoryEvent
        {
            Kind = kind,
            Step = Plain(json, "step") ?? Plain(json, "from"),
            Element = _values.Text(json, "element"),
            Name = NameOf(json),
            Version = kind == "decisionMade" ? json.GetProperty("version").GetInt32() : null,
            Value = ValueOf(json, kind, written),
            Person = _values.Text(json, "holder") ?? (kind is "itemReassigned" or "itemDelegated" or "itemReturned" ? _values.Text(json, "to") : null),
            Why = Plain(json, "why") ?? Plain(json, "failure") ?? Plain(json, "how"),
            Rules = json.TryGetProperty("rules", out var rules) ? [.. rules.EnumerateArray().Select(Rule)] : [],
        };
    }

    /// <summary>The one thing that an event names beside step and element.</summary>
    private static string? NameOf(JsonElement json) =>
        Plain(json, "field") ?? Plain(json, "way") ?? Plain(json, "answer") ?? Plain(json, "decision") ?? Plain(json, "clock") ?? Plain(json, "series")
        ?? Plain(json, "handler") ?? Plain(json, "outcome") ?? Plain(json, "result") ?? Plain(json, "note") ?? Plain(json, "key")
        ?? Plain(json, "message") ?? Plain(json, "act");

    private object? ValueOf(JsonElement json, string kind, Dictionary<string, JsonElement> written)
    {
        switch (kind)
        {
            case "fieldWritten":
                var field = Plain(json, "field")!;
                if (!maySee(field)) return null;
                return json.TryGetProperty("value", out var own) || written.TryGetValue(field, out own) ? _values.Read(own) : null;
            case "numberTaken":
                return Plain(json, "text");
            case "clockSet":
                return json.TryGetProperty("at", out var at) ? at.GetDateTimeOffset() : null;
            case "tokenMoved":
                return Plain(json, "to");
            case "approvalGiven":
                return json.TryGetProperty("fields", out var fields) ? _values.Read(fields) : null;
            case "decisionMade":
                return json.TryGetProperty("outputs", out var outputs) ? _values.Read(outputs) : null;
            default:
                return null;
        }
    }

    private static SeenContent Shown(JsonElement json) =>
        new(json.GetProperty("field").GetString()!, json.GetProperty("digest").GetString()!, json.GetProperty("revision").GetInt64());

    private static MatchedRule Rule(JsonElement json) => new(
        Plain(json, "id") ?? "",
        json.TryGetProperty("because", out var because) ? new LocalizedText(Plain(because, "en"), Plain(because, "zh")) : null,
        Plain(json, "basis"));

    private static string? Plain(JsonElement of, string name) =>
        of.TryGetProperty(name, out var json) && json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static ActorKind KindOf(string? kind) => kind switch
    {
        "person" => ActorKind.Person,
        "agent" => ActorKind.Agent,
        _ => ActorKind.Service,
    };
}
