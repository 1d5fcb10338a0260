using Imprimatur.Cli.Kit;
using Imprimatur.History.Reading;
using Imprimatur.Storage;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Words;

/// <summary>A record as JSON: who did what, and all that came of it, with the rules that decided.</summary>
internal static class RecordJson
{
    public static void Write(JsonTextWriter writer, RecordView record, StoredRecord stored)
    {
        writer.WriteStartObject();
        writer.Property("sequence", record.Sequence);
        writer.Property("at", record.At);
        writer.Property("by", record.Actor?.Id);
        writer.Property("kind", record.Actor?.Kind.ToString().ToLowerInvariant());
        writer.Property("actsFor", record.Actor?.ActsFor);
        writer.Property("command", record.Command);
        writer.Property("commandId", record.CommandId);
        writer.Property("step", record.Step);
        writer.Property("element", record.Element);
        writer.Property("outcome", record.Outcome);
        writer.Property("comment", record.Comment);
        writer.Property("says", RecordWords.Of(record));
        writer.WritePropertyName("events");
        writer.WriteStartArray();
        foreach (var happened in record.Events) Write(writer, happened);
        writer.WriteEndArray();
        writer.Property("catalog", record.CatalogHash);
        writer.Property("epoch", record.CatalogEpoch);
        writer.Property("hash", Convert.ToHexStringLower(stored.Hash.Span));
        writer.WriteEndObject();
    }

    private static void Write(JsonTextWriter writer, EventView happened)
    {
        writer.WriteStartObject();
        writer.Property("what", happened.What);
        writer.Property("step", happened.Step);
        writer.Property("element", happened.Element);
        writer.Property("name", happened.Name);
        writer.Property("number", happened.Number);
        writer.Property("value", happened.Value is null ? null : ValueWords.Of(happened.Value));
        writer.Property("person", happened.Person);
        writer.Property("why", happened.Why);
        writer.WritePropertyName("rules");
        writer.WriteStartArray();
        foreach (var rule in happened.Rules)
        {
            writer.WriteStartObject();
            writer.Property("id", rule.Id);
            writer.Property("because", rule.Because?.In("en"));
            writer.Property("becauseZh", rule.Because?.In("zh"));
            writer.Property("basis", rule.Basis);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
