using Imprimatur.Storage;

namespace Imprimatur.Cli.Kit;

/// <summary>Finds the instance that a user means: by its id, or by the host's key.</summary>
internal static class InstanceFinder
{
    public static async Task<InstanceRow> FindAsync(IWorkflowStore store, string wanted, string? definition, CancellationToken cancellationToken)
    {
        var found = new List<InstanceRow>();
        var hasId = InstanceId.TryParse(wanted, out var id);
        await foreach (var row in store.ReadInstancesAsync(cancellationToken))
        {
            if (row.Key != wanted && !(hasId && row.Id == id)) continue;
            if (definition is null || row.Definition == definition) found.Add(row);
        }

        if (found.Count == 1) return found[0];
        if (found.Count == 0) throw new UsageException($"no instance has the id or key `{wanted}`");
        var all = string.Join(", ", found.Take(10).Select(r => $"{r.Id} ({r.Definition})"));
        throw new UsageException($"{found.Count} instances have the key `{wanted}`: name one by its id: {all}");
    }
}
