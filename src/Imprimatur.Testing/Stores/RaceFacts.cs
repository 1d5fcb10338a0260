using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Of those who race one wins, and the others are told.</summary>
internal static class RaceFacts
{
    private const int Writers = 64;

    public static IEnumerable<StoreFact> All =>
    [
        new("Of many writers at one revision exactly one wins", OneWins),
        new("Of many starts under one key exactly one wins", OneStarts),
        new("Many writers at many instances all win", AllWin),
        new("Writers who try again all get a revision of their own", EachGetsARevision),
        new("Serials have neither gaps nor repeats whoever races", SerialsAreWhole),
    ];

    private static async Task OneWins(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync().ConfigureAwait(false);
        var results = await Race(i => store.CommitAsync(instance.At(2, $"writer {i}"), null, default)).ConfigureAwait(false);
        Expect.Equal(results.Count(r => r == CommitResult.Committed), 1, "The number of winners");
        Expect.Equal(results.Count(r => r == CommitResult.RevisionLost), Writers - 1, "The number of losers");
    }

    private static async Task OneStarts(IWorkflowStore store)
    {
        var results = await Race(_ => store.CommitAsync(new SampleInstance(store, key: "same").Next(), null, default)).ConfigureAwait(false);
        Expect.Equal(results.Count(r => r == CommitResult.Committed), 1, "The number of winners");
        Expect.Equal(results.Count(r => r == CommitResult.KeyTaken), Writers - 1, "The number of losers");
    }

    private static async Task AllWin(IWorkflowStore store)
    {
        var instances = Enumerable.Range(0, Writers).Select(_ => new SampleInstance(store)).ToArray();
        await Task.WhenAll(instances.Select(i => Task.Run(async () =>
        {
            for (var n = 0; n < 5; n++) await i.CommitAsync().ConfigureAwait(false);
        }))).ConfigureAwait(false);
        var feed = await store.ReadFeedAsync(0, 1000, default).ConfigureAwait(false);
        Expect.Equal(feed.Select(r => r.Position), Enumerable.Range(1, Writers * 5).Select(n => (long)n), "The positions");
        foreach (var own in feed.GroupBy(r => r.Instance))
        {
            Expect.Equal(own.Select(r => r.Record.Sequence), [1, 2, 3, 4, 5], "An instance's records in the feed");
        }
    }

    private static async Task EachGetsARevision(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync().ConfigureAwait(false);
        await Race(async i =>
        {
            while (true)
            {
                var present = (await store.LoadAsync("", instance.Id, null, default).ConfigureAwait(false))!.Row.Revision;
                var result = await store.CommitAsync(instance.At(present + 1, $"writer {i}"), null, default).ConfigureAwait(false);
                if (result == CommitResult.Committed) return result;
            }
        }).ConfigureAwait(false);
        var history = await store.ReadHistoryAsync("", instance.Id, 0, default).ToListAsync().ConfigureAwait(false);
        Expect.Equal(history.Select(r => r.Sequence), Enumerable.Range(1, Writers + 1).Select(n => (long)n), "The sequence of the records");
    }

    private static async Task SerialsAreWhole(IWorkflowStore store)
    {
        var taken = await Race(async _ =>
        {
            var instance = new SampleInstance(store);
            while (true)
            {
                var serial = await store.LastSerialAsync("", "廊政办字〔2017〕号", null, default).ConfigureAwait(false) + 1;
                var commit = instance.Next() with { Numbers = [new NumberTaking("廊政办字〔2017〕号", serial)] };
                var result = await instance.SendAsync(commit).ConfigureAwait(false);
                if (result == CommitResult.Committed) return serial;
                Expect.Equal(result, CommitResult.SerialLost, "The result of a lost race");
            }
        }).ConfigureAwait(false);
        Expect.Equal(taken.Order(), Enumerable.Range(1, Writers).Select(n => (long)n), "The serials taken");
    }

    private static Task<T[]> Race<T>(Func<int, ValueTask<T>> run) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () => await run(i).ConfigureAwait(false))));
}
