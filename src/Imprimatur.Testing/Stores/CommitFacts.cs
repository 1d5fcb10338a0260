using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>A command's effect is written whole, at its revision, or not at all.</summary>
internal static class CommitFacts
{
    public static IEnumerable<StoreFact> All =>
    [
        new("What was committed is loaded as it was", LoadsWhatWasCommitted),
        new("A later commit takes the place of the state before", LaterCommitReplaces),
        new("An instance that never started is not there", UnknownIsNothing),
        new("A commit at another revision is lost and writes nothing at all", StaleWritesNothing),
        new("A second first commit is lost", SecondStartIsLost),
        new("A key belongs to one instance of a definition in a space", KeyIsUnique),
        new("An instance is found by its key", FoundByKey),
        new("A command id is known once it was committed", CommandIsKnown),
        new("The same id in two spaces is two instances", SpacesAreApart),
        new("A commit whose record does not fit its row is a bug", MalformedThrows),
    ];

    private static async Task LoadsWhatWasCommitted(IWorkflowStore store)
    {
        var instance = new SampleInstance(store, "a space", key: "关于〔2017〕1号");
        var commit = await instance.CommitAsync().ConfigureAwait(false);
        Expect.Equal((await instance.LoadAsync().ConfigureAwait(false))?.Row, commit.Next, "The row");
    }

    private static async Task LaterCommitReplaces(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync().ConfigureAwait(false);
        var second = await instance.CommitAsync(status: InstanceStatus.Ended).ConfigureAwait(false);
        Expect.Equal((await instance.LoadAsync().ConfigureAwait(false))?.Row, second.Next, "The row");
    }

    private static async Task UnknownIsNothing(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        Expect.Equal(await instance.LoadAsync().ConfigureAwait(false), null, "The instance");
        Expect.Equal(await store.FindAsync("", "note", "key", null, default).ConfigureAwait(false), null, "The id");
        Expect.Equal(await store.FindRecordAsync("", instance.Id, "command", null, default).ConfigureAwait(false), null, "The record");
    }

    private static async Task StaleWritesNothing(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        var first = await instance.CommitAsync().ConfigureAwait(false);
        await instance.CommitAsync().ConfigureAwait(false);
        foreach (var revision in (long[])[2, 4])
        {
            var stale = Everything(instance.At(revision, $"other {revision}"));
            Expect.Equal(await instance.SendAsync(stale).ConfigureAwait(false), CommitResult.RevisionLost, $"The result at revision {revision}");
        }

        await ExpectUntouched(store, instance, 2).ConfigureAwait(false);
        Expect.Equal(first.Next.Revision, 1, "The first revision");
    }

    private static Commit Everything(Commit commit) => commit with
    {
        ItemsSet = [SampleInstance.Item(7, new Post("editor"))],
        TimersSet = [new StoredTimer("due", SampleInstance.Epoch, false)],
        EffectsAdded = [new StoredEffect(7, "publish", false, new byte[] { 1 })],
        Numbers = [new NumberTaking("series", 1)],
        PersonalAdded = [new PersonalEntry(new byte[32], new byte[16], "li.wei")],
        FieldsSet = [new IndexedField("title", "x")],
    };

    private static async Task ExpectUntouched(IWorkflowStore store, SampleInstance instance, long revision)
    {
        var loaded = await instance.LoadAsync().ConfigureAwait(false);
        Expect.Equal(loaded?.Row.Revision, revision, "The revision");
        Expect.Equal(loaded?.Personal.Length, 0, "The number of personal values");
        Expect.Equal((await store.WorkItemsOfAsync("", instance.Id, default).ConfigureAwait(false)).Length, 0, "The number of work items");
        Expect.Equal((await store.TimersOfAsync("", instance.Id, default).ConfigureAwait(false)).Length, 0, "The number of timers");
        Expect.Equal((await store.EffectsOfAsync("", instance.Id, default).ConfigureAwait(false)).Length, 0, "The number of effects");
        Expect.Equal(await store.LastSerialAsync("", "series", null, default).ConfigureAwait(false), 0, "The last serial");
        Expect.Equal((await store.ReadFeedAsync(0, 10, default).ConfigureAwait(false)).Length, (int)revision, "The length of the feed");
    }

    private static async Task SecondStartIsLost(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync().ConfigureAwait(false);
        Expect.Equal(await instance.SendAsync(instance.At(1, "another")).ConfigureAwait(false), CommitResult.RevisionLost, "The result");
    }

    private static async Task KeyIsUnique(IWorkflowStore store)
    {
        await new SampleInstance(store, key: "k").CommitAsync().ConfigureAwait(false);
        var second = new SampleInstance(store, key: "k");
        Expect.Equal(await second.SendAsync(second.Next()).ConfigureAwait(false), CommitResult.KeyTaken, "The result of the same key");
        Expect.Equal(await second.LoadAsync().ConfigureAwait(false), null, "The instance that lost");
        await new SampleInstance(store, definition: "letter", key: "k").CommitAsync().ConfigureAwait(false);
        await new SampleInstance(store, space: "s", key: "k").CommitAsync().ConfigureAwait(false);
        await new SampleInstance(store, key: "K").CommitAsync().ConfigureAwait(false);
    }

    private static async Task FoundByKey(IWorkflowStore store)
    {
        var instance = new SampleInstance(store, "s", "note", "doc-4711");
        await instance.CommitAsync().ConfigureAwait(false);
        Expect.Equal(await store.FindAsync("s", "note", "doc-4711", null, default).ConfigureAwait(false), instance.Id, "The id");
        Expect.Equal(await store.FindAsync("", "note", "doc-4711", null, default).ConfigureAwait(false), null, "The id in another space");
        Expect.Equal(await store.FindAsync("s", "letter", "doc-4711", null, default).ConfigureAwait(false), null, "The id under another definition");
    }

    private static async Task CommandIsKnown(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        var first = await instance.CommitAsync().ConfigureAwait(false);
        foreach (var revision in (long[])[1, 2, 5])
        {
            var again = instance.At(revision, first.Record.CommandId);
            Expect.Equal(await instance.SendAsync(again).ConfigureAwait(false), CommitResult.CommandKnown, $"The result at revision {revision}");
        }

        Expect.Equal(await store.FindRecordAsync("", instance.Id, first.Record.CommandId, null, default).ConfigureAwait(false), first.Record, "The record");
        await new SampleInstance(store).CommitAsync().ConfigureAwait(false);
    }

    private static async Task SpacesAreApart(IWorkflowStore store)
    {
        var one = new SampleInstance(store, "one");
        var two = new SampleInstance(store, "two") { Id = one.Id };
        await one.CommitAsync().ConfigureAwait(false);
        await two.CommitAsync(c => c with { ItemsSet = [SampleInstance.Item(1, new Post("editor"))] }).ConfigureAwait(false);
        await two.CommitAsync().ConfigureAwait(false);
        Expect.Equal((await one.LoadAsync().ConfigureAwait(false))?.Row.Revision, 1, "The revision in the first space");
        Expect.Equal((await store.WorkItemsOfAsync("one", one.Id, default).ConfigureAwait(false)).Length, 0, "The work items in the first space");
    }

    private static async Task MalformedThrows(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        var good = instance.Next();
        foreach (var bad in (Commit[])[good with { Record = good.Record with { Sequence = 2 } }, good with { Next = good.Next with { Head = new byte[32] } }])
        {
            var threw = false;
            try
            {
                await store.CommitAsync(bad, null, default).ConfigureAwait(false);
            }
            catch (ArgumentException)
            {
                threw = true;
            }

            Expect.True(threw, "A malformed commit was taken.");
        }
    }
}
