using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Records stay as they were written, in their order, in the instance and in the feed.</summary>
internal static class HistoryFacts
{
    public static IEnumerable<StoreFact> All =>
    [
        new("A history is read in order and as it was written", HistoryInOrder),
        new("A history is read on from a record", HistoryGoesOn),
        new("A long history is read whole", LongHistory),
        new("The feed is read in pages over all instances and spaces", FeedInPages),
    ];

    private static async Task HistoryInOrder(IWorkflowStore store)
    {
        var (one, two) = (new SampleInstance(store), new SampleInstance(store));
        var written = new List<StoredRecord>();
        for (var i = 0; i < 3; i++)
        {
            written.Add((await one.CommitAsync().ConfigureAwait(false)).Record);
            await two.CommitAsync().ConfigureAwait(false);
        }

        Expect.Equal(await store.ReadHistoryAsync("", one.Id, 0, default).ToListAsync().ConfigureAwait(false), written, "The history");
    }

    private static async Task HistoryGoesOn(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        for (var i = 0; i < 5; i++) await instance.CommitAsync().ConfigureAwait(false);
        var rest = await store.ReadHistoryAsync("", instance.Id, 3, default).Select(r => r.Sequence).ToListAsync().ConfigureAwait(false);
        Expect.Equal<IEnumerable<long>>(rest, [4, 5], "The records after the third");
        var none = await store.ReadHistoryAsync("", new InstanceId(Guid.NewGuid()), 0, default).ToListAsync().ConfigureAwait(false);
        Expect.Equal(none.Count, 0, "The history of an unknown instance");
    }

    private static async Task LongHistory(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        for (var i = 0; i < 600; i++) await instance.CommitAsync().ConfigureAwait(false);
        var sequences = await store.ReadHistoryAsync("", instance.Id, 0, default).Select(r => r.Sequence).ToListAsync().ConfigureAwait(false);
        Expect.Equal<IEnumerable<long>>(sequences, Enumerable.Range(1, 600).Select(n => (long)n), "The sequences");
    }

    private static async Task FeedInPages(IWorkflowStore store)
    {
        var (one, two) = (new SampleInstance(store, "one"), new SampleInstance(store, "two"));
        for (var i = 0; i < 5; i++) await (i % 2 == 0 ? one : two).CommitAsync().ConfigureAwait(false);
        var first = await store.ReadFeedAsync(0, 3, default).ConfigureAwait(false);
        var second = await store.ReadFeedAsync(first[^1].Position, 3, default).ConfigureAwait(false);
        var third = await store.ReadFeedAsync(second[^1].Position, 3, default).ConfigureAwait(false);
        Expect.Equal(first.Concat(second).Select(r => r.Position), [1, 2, 3, 4, 5], "The positions");
        Expect.Equal(first.Concat(second).Select(r => (r.Space, r.Instance == one.Id)),
            [("one", true), ("two", false), ("one", true), ("two", false), ("one", true)], "The instances");
        Expect.Equal(third.Length, 0, "The length of the page after the last");
    }
}
