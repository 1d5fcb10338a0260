using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>The catalog's epochs and the refusal log.</summary>
internal static class JournalFacts
{
    public static IEnumerable<StoreFact> All =>
    [
        new("The newest epoch of the catalog is the current one", NewestIsCurrent),
        new("An epoch is added once, and only the next", EpochsAreWhole),
        new("Refusals are logged, the newest first", RefusalsNewestFirst),
    ];

    private static async Task NewestIsCurrent(IWorkflowStore store)
    {
        Expect.Equal(await store.CurrentCatalogAsync(default).ConfigureAwait(false), null, "The catalog of an empty store");
        foreach (var epoch in (long[])[1, 2])
        {
            Expect.True(await store.AppendCatalogAsync(Epoch(epoch), default).ConfigureAwait(false), $"Epoch {epoch} was not added.");
        }

        Expect.Equal(await store.CurrentCatalogAsync(default).ConfigureAwait(false), Epoch(2), "The current catalog");
        Expect.Equal(await store.FindCatalogAsync(Epoch(1).Hash, default).ConfigureAwait(false), Epoch(1), "The first catalog");
        Expect.Equal(await store.FindCatalogAsync(Epoch(3).Hash, default).ConfigureAwait(false), null, "One that is not there");
    }

    private static async Task EpochsAreWhole(IWorkflowStore store)
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(_ => Task.Run(async () => await store.AppendCatalogAsync(Epoch(1), default).ConfigureAwait(false))))
            .ConfigureAwait(false);
        Expect.Equal(added.Count(a => a), 1, "The number of writers who added the first epoch");
        Expect.True(!await store.AppendCatalogAsync(Epoch(3), default).ConfigureAwait(false), "An epoch was left out.");
    }

    private static async Task RefusalsNewestFirst(IWorkflowStore store)
    {
        var id = new InstanceId(Guid.NewGuid());
        foreach (var (instance, text) in ((InstanceId?, string)[])[(id, "one"), (null, "two"), (id, "three"), (id, "four")])
        {
            await store.LogRefusalAsync(Refusal(instance, text), default).ConfigureAwait(false);
        }

        Expect.Equal(await store.RefusalsAsync("", id, 2, default).ConfigureAwait(false), [Refusal(id, "four"), Refusal(id, "three")],
            "The last two of the instance");
        Expect.Equal(await store.RefusalsAsync("", null, 9, default).ConfigureAwait(false), [Refusal(null, "two")], "Those of starts");
        Expect.Equal((await store.RefusalsAsync("s", id, 9, default).ConfigureAwait(false)).Length, 0, "Those of another space");
    }

    private static CatalogEntry Epoch(long epoch) =>
        new(epoch, new string((char)('a' + epoch), 64), SampleInstance.Epoch.AddDays(epoch), "officer", new byte[] { 1, (byte)epoch });

    private static StoredRefusal Refusal(InstanceId? instance, string message) =>
        new("", instance, SampleInstance.Epoch, "li.wei", "complete", RefusalCode.DutyNotSeparate, message);
}
