using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Storage;

namespace Imprimatur.History.Chains;

/// <summary>Audits a store: every chain, each head against its instance's row, and the one global order for gaps. Reads only.</summary>
public static class StoreAudit
{
    private const int PageSize = 512;

    /// <summary>Audits all instances of all spaces.</summary>
    /// <param name="store">The store, initialized; nobody should write to it meanwhile.</param>
    /// <param name="maxFindings">The most findings to list; further ones are counted.</param>
    /// <param name="progress">Is told the number of instances checked, now and then; or null.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<AuditReport> RunAsync(
        IWorkflowStore store, int maxFindings = 100, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        await RunAsync(store, null, maxFindings, progress, cancellationToken).ConfigureAwait(false);

    /// <summary>The same, with a check of each instance whose chain is whole.</summary>
    internal static async Task<AuditReport> RunAsync(
        IWorkflowStore store, IInstanceCheck? more, int maxFindings, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var tally = new AuditTally(maxFindings);
        await foreach (var row in store.ReadInstancesAsync(cancellationToken).ConfigureAwait(false))
        {
            var check = new ChainCheck(row.Space, row.Id);
            var records = new List<StoredRecord>();
            await foreach (var record in store.ReadHistoryAsync(row.Space, row.Id, 0, cancellationToken).ConfigureAwait(false))
            {
                check.Add(record);
                if (more is not null) records.Add(record);
            }

            var fault = check.End(row);
            tally.Add(row, check.Count, fault);
            if (more is not null && fault is null) tally.Add(row, await more.CheckAsync(row, records, cancellationToken).ConfigureAwait(false));
            if (tally.Instances % 500 == 0) progress?.Report(tally.Instances);
        }

        await CheckFeedAsync(store, tally, cancellationToken).ConfigureAwait(false);
        progress?.Report(tally.Instances);
        return tally.Report();
    }

    /// <summary>Positions go up by one, and the feed has each instance's records and no others.</summary>
    private static async Task CheckFeedAsync(IWorkflowStore store, AuditTally tally, CancellationToken cancellationToken)
    {
        long position = 0;
        var sequences = new Dictionary<(string Space, InstanceId Id), long>();
        var page = await store.ReadFeedAsync(0, PageSize, cancellationToken).ConfigureAwait(false);
        while (page.Length > 0)
        {
            foreach (var entry in page)
            {
                if (entry.Position != position + 1)
                {
                    tally.AddWhole(string.Create(CultureInfo.InvariantCulture,
                        $"the global order has a gap: {position + 1} is missing before {entry.Position}"));
                }

                position = entry.Position;
                var last = sequences.GetValueOrDefault((entry.Space, entry.Instance));
                if (entry.Record.Sequence != last + 1)
                {
                    tally.AddWhole(string.Create(CultureInfo.InvariantCulture,
                        $"position {position} holds record {entry.Record.Sequence} of instance {entry.Instance}, after its record {last}"));
                }

                sequences[(entry.Space, entry.Instance)] = entry.Record.Sequence;
            }

            page = await store.ReadFeedAsync(position, PageSize, cancellationToken).ConfigureAwait(false);
        }

        if (position != tally.Records)
        {
            tally.AddWhole(string.Create(CultureInfo.InvariantCulture, $"the global order ends at {position}, but the instances have {tally.Records} records"));
        }
    }
}
