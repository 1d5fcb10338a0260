using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>A serial is taken by the commit that uses it, and by no other.</summary>
internal static class NumberFacts
{
    public static IEnumerable<StoreFact> All =>
    [
        new("A series begins at one", BeginsAtOne),
        new("A commit that takes another serial than the next is lost and writes nothing", OtherSerialIsLost),
        new("A commit may take several serials", SeveralSerials),
        new("A series belongs to its space", SeriesBelongsToSpace),
    ];

    private static async Task BeginsAtOne(IWorkflowStore store)
    {
        Expect.Equal(await store.LastSerialAsync("", "s", null, default).ConfigureAwait(false), 0, "The last serial before any");
        await new SampleInstance(store).CommitAsync(c => c with { Numbers = [new NumberTaking("s", 1)] }).ConfigureAwait(false);
        await new SampleInstance(store).CommitAsync(c => c with { Numbers = [new NumberTaking("s", 2)] }).ConfigureAwait(false);
        Expect.Equal(await store.LastSerialAsync("", "s", null, default).ConfigureAwait(false), 2, "The last serial");
    }

    private static async Task OtherSerialIsLost(IWorkflowStore store)
    {
        await new SampleInstance(store).CommitAsync(c => c with { Numbers = [new NumberTaking("s", 1)] }).ConfigureAwait(false);
        foreach (var serial in (long[])[0, 1, 3])
        {
            var instance = new SampleInstance(store);
            var commit = instance.Next() with { Numbers = [new NumberTaking("fresh", 1), new NumberTaking("s", serial)] };
            Expect.Equal(await instance.SendAsync(commit).ConfigureAwait(false), CommitResult.SerialLost, $"The result of serial {serial}");
            Expect.Equal(await instance.LoadAsync().ConfigureAwait(false), null, "The instance that lost");
        }

        Expect.Equal(await store.LastSerialAsync("", "s", null, default).ConfigureAwait(false), 1, "The last serial");
        Expect.Equal(await store.LastSerialAsync("", "fresh", null, default).ConfigureAwait(false), 0, "The last serial of the other series");
    }

    private static async Task SeveralSerials(IWorkflowStore store)
    {
        await new SampleInstance(store).CommitAsync(c => c with { Numbers = [new("a", 1), new("a", 2), new("b", 1)] }).ConfigureAwait(false);
        Expect.Equal(await store.LastSerialAsync("", "a", null, default).ConfigureAwait(false), 2, "The last serial of a");
        Expect.Equal(await store.LastSerialAsync("", "b", null, default).ConfigureAwait(false), 1, "The last serial of b");
    }

    private static async Task SeriesBelongsToSpace(IWorkflowStore store)
    {
        await new SampleInstance(store, "one").CommitAsync(c => c with { Numbers = [new("s", 1)] }).ConfigureAwait(false);
        await new SampleInstance(store, "two").CommitAsync(c => c with { Numbers = [new("s", 1)] }).ConfigureAwait(false);
        Expect.Equal(await store.LastSerialAsync("", "s", null, default).ConfigureAwait(false), 0, "The last serial in a third space");
    }
}
