using System.Collections.Immutable;
using System.Security.Cryptography;
using Imprimatur.Definitions.Plans;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Values;
using Imprimatur.History.Personal;
using Imprimatur.History.Records;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>Writes what a command did as one commit: the state's bytes, the record, and the rows that differ from those before.</summary>
internal static class CommitWriter
{
    /// <summary>The commit, and the instance as it will be when it holds.</summary>
    public static (Commit Commit, LoadedInstance Next) Write(Draft draft, Accepted accepted, CatalogInForce catalog)
    {
        var plan = draft.Entry.Plan;
        var before = draft.Before;
        var vault = new PersonalVault(before?.Personal ?? [], RandomNumberGenerator.GetBytes(PersonalVault.SeedLength));
        var control = StateCodec.WriteControl(plan, accepted.Next.Control, vault);
        var record = RecordEncoder.Encode(DraftOf(draft, accepted, catalog, control, CommandDigest.Of(plan, draft.Command, vault)), vault);
        var row = RowOf(draft, accepted.Next, record) with
        {
            Control = control,
            Monitors = StateCodec.WriteMonitors(accepted.Next.Monitors),
            Record = StateCodec.WriteRecord(plan, accepted.Next.Record, vault),
        };
        var effects = accepted.Effects
            .Select(e => new StoredEffect(e.Ordinal, e.Handler, e.Kind == EffectKind.Notice, PayloadCodec.Write(plan, e, vault))).ToImmutableArray();
        var next = LoadedInstances.Of(row, accepted.Next, draft.Entry, (before?.Personal ?? []).AddRange(vault.Added), catalog);
        var commit = new Commit
        {
            Next = row,
            Record = record,
            ItemsSet = [.. next.Items.Where(i => before is null || !RowsEqual.Of(before.Items.GetValueOrDefault(i.Key), i.Value)).Select(i => i.Value)],
            ItemsGone = before is null ? [] : [.. before.Items.Keys.Where(k => !next.Items.ContainsKey(k))],
            TimersSet = [.. next.Timers.Where(t => before is null || before.Timers.GetValueOrDefault(t.Key) != t.Value).Select(t => t.Value)],
            TimersGone = before is null ? [] : [.. before.Timers.Keys.Where(k => !next.Timers.ContainsKey(k))],
            EffectsAdded = effects,
            EffectsDone = before is null ? [] : Settled(before.State.Record, accepted.Next.Record),
            Numbers = [.. accepted.Events.OfType<NumberTaken>().Select(n => new NumberTaking(n.Series, n.Serial))],
            PersonalAdded = vault.Added,
            FieldsSet = Indexed(plan, before?.State.Control, accepted.Next.Control),
        };
        return (commit, next);
    }

    private static RecordDraft DraftOf(Draft draft, Accepted accepted, CatalogInForce catalog, byte[] control, string digest) => new()
    {
        Space = draft.Space,
        Instance = draft.Id,
        Sequence = (draft.Before?.Row.Revision ?? 0) + 1,
        Previous = draft.Before?.Row.Head ?? default,
        Plan = draft.Entry.Plan,
        CatalogHash = catalog.Catalog.Hash,
        CatalogEpoch = catalog.Epoch,
        Command = draft.Command,
        CommandDigest = digest,
        Circumstances = draft.Circumstances,
        Events = accepted.Events,
        Control = control,
    };

    private static InstanceRow RowOf(Draft draft, InstanceState next, StoredRecord record) => new()
    {
        Space = draft.Space,
        Id = draft.Id,
        Definition = draft.Entry.Plan.Id,
        Version = draft.Entry.Plan.Version,
        DefinitionHash = draft.Entry.Plan.ContentHash,
        Key = draft.Key,
        Revision = record.Sequence,
        Status = StatusOf(next.Control),
        Result = Machine.Views.InstanceView.Result(draft.Entry.Plan, next),
        Classification = Machine.Views.InstanceView.Classification(draft.Entry.Plan, next),
        StartedAt = draft.Before?.Row.StartedAt ?? record.At,
        ChangedAt = record.At,
        Head = record.Hash,
        Control = default,
        Monitors = default,
        Record = default,
    };

    private static InstanceStatus StatusOf(Control control) => control.Phase switch
    {
        InstancePhase.Ended => InstanceStatus.Ended,
        InstancePhase.Terminated => InstanceStatus.Terminated,
        _ => control.Suspended ? InstanceStatus.Suspended : InstanceStatus.Active,
    };

    /// <summary>Calls that awaited an answer and no longer do; notices leave the outbox when they are delivered.</summary>
    private static ImmutableArray<long> Settled(RecordPart before, RecordPart after) =>
        [.. before.Effects.Select(e => e.Effect.Ordinal).Where(o => !after.Effects.Any(e => e.Effect.Ordinal == o))];

    /// <summary>Fields marked <c>index</c> whose value is new. Personal ones are not indexed: the index would outlive their erasure.</summary>
    private static ImmutableArray<IndexedField> Indexed(WorkflowPlan plan, Control? before, Control after)
    {
        var changed = ImmutableArray.CreateBuilder<IndexedField>();
        foreach (var field in plan.Fields)
        {
            if (!field.Index || Privacy.OfField(plan, field.Ordinal) || after.Fields[field.Ordinal] is not { } value) continue;
            if (value.Equals(before?.Fields[field.Ordinal])) continue;
            if (SortableText.Of(value) is { } text) changed.Add(new IndexedField(field.Name, text));
        }

        return changed.ToImmutable();
    }
}
