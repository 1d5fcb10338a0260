using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Imprimatur.History.Canonical;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Storage;

namespace Imprimatur.History.Records;

/// <summary>Turns an accepted command into its one canonical record and chains it (docs/history.md). A pure function of the draft and the concealer.</summary>
internal static class RecordEncoder
{
    /// <summary>The version of the record's form.</summary>
    public const int Version = 1;

    public static StoredRecord Encode(RecordDraft draft, IConcealer concealer)
    {
        var writer = new CanonicalWriter(2048);
        var scribe = new RecordScribe(writer, draft.Plan, concealer);
        writer.BeginObject();
        scribe.Integer("$v"u8, Version);
        if (draft.Command.By is { } actor)
        {
            writer.Name("actor"u8);
            ActorEncoder.Write(writer, actor, concealer);
        }

        scribe.Moment("at"u8, draft.Circumstances.Now);
        if (draft.Circumstances.Behalf is { } principal)
        {
            writer.Name("behalf"u8);
            ActorEncoder.Write(writer, principal, concealer);
        }

        WriteCatalog(scribe, draft);
        writer.Name("command"u8);
        CommandEncoder.Write(scribe, draft.Command);
        writer.Name("control"u8);
        writer.Hex(SHA256.HashData(draft.Control.Span));
        WriteDefinition(scribe, draft);
        writer.Name("events"u8);
        writer.BeginArray();
        foreach (var happened in draft.Events) EventEncoder.Write(scribe, happened, draft.Command);
        writer.EndArray();
        WriteIdentity(scribe, draft);
        writer.EndObject();
        var hash = ChainHash.Next(draft.Previous.Span, writer.Written);
        return new StoredRecord(draft.Sequence, draft.Command.Id, draft.CommandDigest, draft.Circumstances.Now, writer.Written.ToArray(), hash);
    }

    private static void WriteCatalog(RecordScribe scribe, RecordDraft draft)
    {
        scribe.Writer.Name("catalog"u8);
        scribe.Writer.BeginObject();
        scribe.Integer("epoch"u8, draft.CatalogEpoch);
        scribe.Text("hash"u8, draft.CatalogHash);
        scribe.Writer.EndObject();
    }

    private static void WriteDefinition(RecordScribe scribe, RecordDraft draft)
    {
        scribe.Text("definition"u8, string.Create(CultureInfo.InvariantCulture, $"{draft.Plan.Id}@{draft.Plan.Version}"));
        if (draft.Sequence == 1) scribe.Text("definitionHash"u8, draft.Plan.ContentHash);
    }

    /// <summary>What the machine was told beside the command, and what binds the record to its place.</summary>
    private static void WriteIdentity(RecordScribe scribe, RecordDraft draft)
    {
        var circumstances = draft.Circumstances;
        if (!circumstances.Grants.IsEmpty) WriteMap(scribe, "grants"u8, circumstances.Grants, (w, serial) => w.Integer(serial));
        scribe.Text("instance"u8, draft.Instance.ToString());
        if (!circumstances.Receivers.IsEmpty)
        {
            scribe.Writer.Name("people"u8);
            scribe.Writer.BeginArray();
            foreach (var (_, actor) in circumstances.Receivers.OrderBy(a => a.Key, CodePointOrder.Instance))
            {
                ActorEncoder.Write(scribe.Writer, actor, scribe.Concealer);
            }

            scribe.Writer.EndArray();
        }

        scribe.Integer("sequence"u8, draft.Sequence);
        scribe.Text("space"u8, draft.Space);
        if (draft.Events.Any(e => e is NumberTaken) && !circumstances.UnitCodes.IsEmpty)
        {
            WriteMap(scribe, "unitCodes"u8, circumstances.UnitCodes, (w, code) => w.String(code));
        }
    }

    private static void WriteMap<T>(RecordScribe scribe, ReadOnlySpan<byte> name, ImmutableSortedDictionary<string, T> map, Action<CanonicalWriter, T> write)
    {
        scribe.Writer.Name(name);
        scribe.Writer.BeginObject();
        foreach (var (key, value) in map.OrderBy(e => e.Key, CodePointOrder.Instance))
        {
            scribe.Writer.Name(key);
            write(scribe.Writer, value);
        }

        scribe.Writer.EndObject();
    }
}
