using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Effects stay until they are done, whatever fails meanwhile.</summary>
internal static class OutboxFacts
{
    private static readonly DateTimeOffset Now = SampleInstance.Epoch;

    public static IEnumerable<StoreFact> All =>
    [
        new("New effects may be tried at once, the oldest first", NewAreDue),
        new("A failed attempt is noted and tried again when its time comes", Postponed),
        new("An effect that was given up is kept, and tried again when it is added anew", GivenUp),
        new("An effect that is done is gone", DoneIsGone),
        new("Only a notice is removed without a commit", OnlyNoticesAreRemoved),
    ];

    private static async Task NewAreDue(IWorkflowStore store)
    {
        var (one, two) = (new SampleInstance(store, "one"), new SampleInstance(store));
        var call = new StoredEffect(9, "publish", false, "{\"title\":\"通知\"}"u8.ToArray());
        await one.CommitAsync(c => c with { EffectsAdded = [call] }).ConfigureAwait(false);
        await two.CommitAsync(c => c with { EffectsAdded = [Notice(3), Notice(1)] }).ConfigureAwait(false);
        var due = await store.DueEffectsAsync(DateTimeOffset.MinValue.AddYears(1), 10, default).ConfigureAwait(false);
        Expect.Equal(due.Select(e => e.Effect.Ordinal), [9, 3, 1], "The order");
        Expect.Equal((due[0].Space, due[0].Instance, due[0].Attempts, due[0].LastError), ("one", one.Id, 0, null), "The first");
        Expect.Equal(due[0].Effect, call, "The first effect");
        Expect.Equal((await store.DueEffectsAsync(Now, 2, default).ConfigureAwait(false)).Length, 2, "A page of two");
        Expect.Equal((await store.EffectsOfAsync("", two.Id, default).ConfigureAwait(false)).Select(e => e.Effect.Ordinal), [1, 3], "Those of an instance");
    }

    private static async Task Postponed(IWorkflowStore store)
    {
        var instance = await Added(store, Call(1)).ConfigureAwait(false);
        await store.PostponeEffectAsync("", instance.Id, 1, Now.AddMinutes(5), "no route", default).ConfigureAwait(false);
        await store.PostponeEffectAsync("", instance.Id, 8, Now.AddMinutes(5), "not there", default).ConfigureAwait(false);
        Expect.Equal((await store.DueEffectsAsync(Now.AddMinutes(4), 10, default).ConfigureAwait(false)).Length, 0, "What is due before its time");
        var due = (await store.DueEffectsAsync(Now.AddMinutes(5), 10, default).ConfigureAwait(false)).Single();
        Expect.Equal((due.Attempts, due.NextAttempt, due.LastError), (1, Now.AddMinutes(5), "no route"), "The entry");
    }

    private static async Task GivenUp(IWorkflowStore store)
    {
        var instance = await Added(store, Call(1)).ConfigureAwait(false);
        await store.PostponeEffectAsync("", instance.Id, 1, null, "gone for good", default).ConfigureAwait(false);
        Expect.Equal((await store.DueEffectsAsync(DateTimeOffset.MaxValue, 10, default).ConfigureAwait(false)).Length, 0, "What is due");
        var dead = (await store.EffectsOfAsync("", instance.Id, default).ConfigureAwait(false)).Single();
        Expect.Equal((dead.Attempts, dead.NextAttempt, dead.LastError), (1, null, "gone for good"), "The entry");
        await instance.CommitAsync(c => c with { EffectsAdded = [Call(1)] }).ConfigureAwait(false);
        var due = (await store.DueEffectsAsync(Now, 10, default).ConfigureAwait(false)).Single();
        Expect.Equal((due.Attempts, due.LastError), (0, null), "The entry that was added anew");
    }

    private static async Task DoneIsGone(IWorkflowStore store)
    {
        var instance = await Added(store, Call(1), Call(2)).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { EffectsDone = [1, 77] }).ConfigureAwait(false);
        Expect.Equal((await store.DueEffectsAsync(Now, 10, default).ConfigureAwait(false)).Select(e => e.Effect.Ordinal), [2], "What is due");
    }

    private static async Task OnlyNoticesAreRemoved(IWorkflowStore store)
    {
        var instance = await Added(store, Call(1), Notice(2)).ConfigureAwait(false);
        await store.RemoveNoticeAsync("", instance.Id, 1, default).ConfigureAwait(false);
        await store.RemoveNoticeAsync("", instance.Id, 2, default).ConfigureAwait(false);
        await store.RemoveNoticeAsync("other", instance.Id, 1, default).ConfigureAwait(false);
        Expect.Equal((await store.EffectsOfAsync("", instance.Id, default).ConfigureAwait(false)).Select(e => e.Effect.Ordinal), [1], "What is left");
    }

    private static async Task<SampleInstance> Added(IWorkflowStore store, params StoredEffect[] effects)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { EffectsAdded = [.. effects] }).ConfigureAwait(false);
        return instance;
    }

    private static StoredEffect Call(long ordinal) => new(ordinal, "publish", false, new byte[] { 1, 2, 3 });

    private static StoredEffect Notice(long ordinal) => new(ordinal, "remind", true, ReadOnlyMemory<byte>.Empty);
}
