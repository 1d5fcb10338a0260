using System.Globalization;
using Imprimatur.Engine.Catalogs;
using Imprimatur.History.Chains;
using Imprimatur.History.Personal;
using Imprimatur.History.Reading;
using Imprimatur.History.Records;
using Imprimatur.History.Replay;
using Imprimatur.Machine;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Auditing;

/// <summary>Gives an instance's commands to the machine again: they must give the very records, and in the end the very state and rows that are
/// stored.</summary>
internal sealed class ReplayCheck(IWorkflowStore store, JournalCatalogs catalogs, Limits limits) : IInstanceCheck
{
    public async ValueTask<InstanceVerdict> CheckAsync(InstanceRow row, IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken)
    {
        var personal = await store.PersonalOfAsync(row.Space, row.Id, cancellationToken).ConfigureAwait(false);
        var vault = new PersonalVault(personal);
        var revealer = new WatchedRevealer(vault);
        try
        {
            return await PlayAsync(row, records, vault, revealer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is RecordFormatException or StoreException or StateFormatException or InvalidOperationException)
        {
            return revealer.MissedOne ? InstanceVerdict.Erased : new InstanceVerdict(false, null, $"it cannot be played again: {broken.Message}");
        }
    }

    private async ValueTask<InstanceVerdict> PlayAsync(
        InstanceRow row, IReadOnlyList<StoredRecord> records, PersonalVault vault, WatchedRevealer revealer, CancellationToken cancellationToken)
    {
        var own = await catalogs.FindAsync(RecordDecoder.Read(records[0], revealer).CatalogHash, cancellationToken).ConfigureAwait(false);
        var inForce = own;
        InstanceState? state = null;
        PlanEntry? entry = null;
        ReadOnlyMemory<byte> head = default;
        foreach (var record in records)
        {
            var plan = own.Catalog.WorkflowByHash(row.DefinitionHash)
                ?? throw new StoreException($"its catalog has no definition with the content {row.DefinitionHash}");
            var played = PlayedCommands.Read(record, plan, revealer);
            if (revealer.MissedOne) return InstanceVerdict.Erased;
            inForce = await catalogs.FindAsync(played.CatalogHash, cancellationToken).ConfigureAwait(false);
            entry = catalogs.EntryOf(row.DefinitionHash, own, inForce)!;
            var circumstances = CircumstancesOf(played, entry, inForce);
            if (WorkflowMachine.Apply(entry.Plan, state, played.Command, circumstances) is not Accepted accepted)
            {
                return Wrong(record.Sequence, $"the machine does not accept the command of record {record.Sequence} again");
            }

            var again = RecordEncoder.Encode(DraftOf(row, record, played, accepted, entry, circumstances, head, vault), vault);
            if (!again.Bytes.Span.SequenceEqual(record.Bytes.Span))
            {
                return Wrong(record.Sequence, $"played again, the command of record {record.Sequence} gives another record");
            }

            (state, head) = (accepted.Next, record.Hash);
        }

        var difference = await StoredRows.DifferenceAsync(store, row, state!, entry!, inForce, vault, cancellationToken).ConfigureAwait(false);
        return difference is null ? InstanceVerdict.Agrees : Wrong(row.Revision, difference);
    }

    private static InstanceVerdict Wrong(long sequence, FormattableString message) => new(false, sequence, message.ToString(CultureInfo.InvariantCulture));

    private static InstanceVerdict Wrong(long sequence, string message) => new(false, sequence, message);

    private Circumstances CircumstancesOf(PlayedCommand played, PlanEntry entry, CatalogInForce inForce) => new()
    {
        Now = played.At,
        Zone = inForce.Zone,
        Calendar = inForce.Calendar,
        Rules = entry.Rules,
        Limits = limits,
        Grants = played.Grants,
        Behalf = played.Behalf,
        Receivers = played.People,
        UnitCodes = played.UnitCodes,
    };

    private static RecordDraft DraftOf(
        InstanceRow row, StoredRecord record, PlayedCommand played, Accepted accepted, PlanEntry entry, Circumstances circumstances,
        ReadOnlyMemory<byte> head, PersonalVault vault) =>
        new()
        {
            Space = row.Space,
            Instance = row.Id,
            Sequence = record.Sequence,
            Previous = head,
            Plan = entry.Plan,
            CatalogHash = played.CatalogHash,
            CatalogEpoch = played.CatalogEpoch,
            Command = played.Command,
            CommandDigest = record.CommandDigest,
            Circumstances = circumstances,
            Events = accepted.Events,
            Control = StateCodec.WriteControl(entry.Plan, accepted.Next.Control, vault),
        };
}
