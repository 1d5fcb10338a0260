using Imprimatur.History.Chains;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Auditing;

/// <summary>Audits a store to the ground: every chain, each head, the one global order; and every instance folded anew from its commands, its state, work
/// items, timers and outbox
/// compared with what is stored. Reads only, and needs nothing but the store: definitions come from the catalog's journal.</summary>
public static class FullAudit
{
    /// <summary>Audits all instances of all spaces.</summary>
    /// <param name="store">The store, initialized; nobody should write to it meanwhile.</param>
    /// <param name="limits">The limits under which the engine ran; null for the default ones.</param>
    /// <param name="maxFindings">The most findings to list; further ones are counted.</param>
    /// <param name="progress">Is told the number of instances checked, now and then; or null.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<AuditReport> RunAsync(
        IWorkflowStore store, Limits? limits = null, int maxFindings = 100, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var bounds = limits ?? Limits.Default;
        var check = new ReplayCheck(store, new JournalCatalogs(store, bounds), bounds);
        return await StoreAudit.RunAsync(store, check, maxFindings, progress, cancellationToken).ConfigureAwait(false);
    }
}
