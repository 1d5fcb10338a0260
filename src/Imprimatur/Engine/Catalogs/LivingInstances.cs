using System.Globalization;
using Imprimatur.Definitions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Catalogs;

/// <summary>Looks whether a new catalog would change a definition under instances that live by it: ordinals in their state would then mean other
/// steps.</summary>
internal static class LivingInstances
{
    /// <exception cref="CatalogRejectedException">It would.</exception>
    public static async ValueTask ThrowIfChangedAsync(IWorkflowStore store, Catalog catalog, CancellationToken cancellationToken)
    {
        var hashes = catalog.Workflows.ToDictionary(w => (w.Id, w.Version), w => w.ContentHash);
        var changed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in store.ReadInstancesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row.Status is InstanceStatus.Ended or InstanceStatus.Terminated) continue;
            if (!hashes.TryGetValue((row.Definition, row.Version), out var hash) || hash == row.DefinitionHash) continue;
            var name = string.Create(CultureInfo.InvariantCulture, $"{row.Definition}@{row.Version}");
            changed[name] = changed.GetValueOrDefault(name) + 1;
        }

        if (changed.Count == 0) return;
        var list = string.Join(", ", changed.Select(c => string.Create(CultureInfo.InvariantCulture, $"`{c.Key}` ({c.Value} instance(s))")));
        throw new CatalogRejectedException(
            $"These definitions were changed while instances live by them: {list}. "
            + "Give the changed file the next `version`, and leave the old file or take it away.");
    }
}
