using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Imprimatur.History.Records;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;
using Imprimatur.Storage;

namespace Imprimatur.History.Reading;

/// <summary>Reads records back.</summary>
internal static class RecordDecoder
{
    /// <exception cref="RecordFormatException">The bytes are no record, or one of a later version.</exception>
    public static RecordView Read(StoredRecord record, IRevealer revealer)
    {
        try
        {
            using var json = JsonDocument.Parse(record.Bytes);
            return Read(json.RootElement, revealer);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new RecordFormatException(string.Create(CultureInfo.InvariantCulture, $"Record {record.Sequence} cannot be read: {broken.Message}"), broken);
        }
    }

    /// <exception cref="RecordFormatException">The actor is none.</exception>
    public static Actor ReadActor(JsonElement json, IRevealer revealer) =>
        new(ValueDecoder.Text(json.GetProperty("id"), revealer), json.GetProperty("posts").EnumerateArray().Select(Post).ToImmutableArray())
        {
            Kind = EventDecoder.Text(json, "kind") switch
            {
                "person" => ActorKind.Person,
                "service" => ActorKind.Service,
                "agent" => ActorKind.Agent,
                _ => throw new RecordFormatException("an actor is of no known kind"),
            },
            Clearance = EventDecoder.Text(json, "clearance"),
            ActsFor = EventDecoder.Hidden(json, "for", revealer),
        };

    /// <summary>What a command wrote, in its order.</summary>
    public static ImmutableArray<KeyValuePair<string, Value>> ReadWrites(JsonElement command, IRevealer revealer) =>
        !command.TryGetProperty("writes", out var writes)
            ? []
            : [.. writes.EnumerateArray().Select(w => KeyValuePair.Create(w.GetProperty("field").GetString()!, Given(w.GetProperty("value"), revealer)))];

    private static RecordView Read(JsonElement json, IRevealer revealer)
    {
        var form = json.GetProperty("$v").GetInt32();
        if (form != RecordEncoder.Version)
        {
            throw new RecordFormatException(string.Create(CultureInfo.InvariantCulture,
                $"The record's form is version {form}; this library reads {RecordEncoder.Version}."));
        }

        var command = json.GetProperty("command");
        var item = command.TryGetProperty("item", out var named) ? named : command;
        var catalog = json.GetProperty("catalog");
        var definition = json.GetProperty("definition").GetString()!.Split('@');
        var writes = ReadWrites(command, revealer);
        return new RecordView
        {
            Sequence = json.GetProperty("sequence").GetInt64(),
            At = json.GetProperty("at").GetDateTimeOffset(),
            Space = json.GetProperty("space").GetString()!,
            Instance = InstanceId.TryParse(json.GetProperty("instance").GetString(), out var id) ? id
                : throw new RecordFormatException("The instance's id is none."),
            Definition = definition[0],
            Version = int.Parse(definition[1], CultureInfo.InvariantCulture),
            CatalogHash = catalog.GetProperty("hash").GetString()!,
            CatalogEpoch = catalog.GetProperty("epoch").GetInt64(),
            ControlHash = json.GetProperty("control").GetString()!,
            Actor = json.TryGetProperty("actor", out var actor) ? ReadActor(actor, revealer) : null,
            CommandId = command.GetProperty("id").GetString()!,
            Command = command.GetProperty("kind").GetString()!,
            Step = EventDecoder.Text(item, "step"),
            Element = EventDecoder.Hidden(item, "element", revealer),
            Outcome = EventDecoder.Text(command, "outcome") ?? EventDecoder.Text(command, "message") ?? EventDecoder.Text(command, "act"),
            Comment = EventDecoder.Hidden(command, "comment", revealer) ?? EventDecoder.Hidden(command, "text", revealer),
            Receivers = Receivers(command, revealer),
            Writes = writes,
            Seen = command.TryGetProperty("seen", out var seen) ? [.. seen.EnumerateArray().Select(Seen)] : [],
            Events = [.. json.GetProperty("events").EnumerateArray().Select(e => EventDecoder.Read(e, writes, revealer))],
        };
    }

    /// <summary><c>to</c> is a person (or several) where it is hidden, and a step where it is plain.</summary>
    private static ImmutableArray<string> Receivers(JsonElement command, IRevealer revealer) =>
        !command.TryGetProperty("to", out var to) ? []
        : to.ValueKind == JsonValueKind.Array ? [.. to.EnumerateArray().Select(t => ValueDecoder.Text(t, revealer))]
        : to.ValueKind == JsonValueKind.Object ? [ValueDecoder.Text(to, revealer)]
        : [];

    private static (string Field, string Digest, long Revision) Seen(JsonElement json) =>
        (json.GetProperty("field").GetString()!, json.GetProperty("digest").GetString()!, json.GetProperty("revision").GetInt64());

    private static Post Post(JsonElement json) => new(json.GetProperty("role").GetString()!, EventDecoder.Text(json, "unit"));

    private static Value Given(JsonElement json, IRevealer revealer) => ValueDecoder.Read(json, revealer)
        ?? throw new RecordFormatException("a command writes a missing value");
}
