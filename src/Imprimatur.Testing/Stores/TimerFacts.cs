using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Timers are found when they are due, the earliest first.</summary>
internal static class TimerFacts
{
    private static readonly DateTimeOffset Noon = SampleInstance.Epoch.AddHours(11);

    public static IEnumerable<StoreFact> All =>
    [
        new("Timers are due at their instant, the earliest first", DueInOrder),
        new("A timer that is set again has moved", SetAgainMoves),
        new("A timer that is gone is not due", GoneIsGone),
        new("Timers of an ended instance are not due, those of a suspended one are", EndedAreNotDue),
        new("The next timer is the earliest", NextIsEarliest),
    ];

    private static async Task DueInOrder(IWorkflowStore store)
    {
        var (one, two) = (new SampleInstance(store, "one"), new SampleInstance(store, "two"));
        await one.CommitAsync(c => c with { TimersSet = [new("late", Noon.AddHours(2), true), new("now", Noon, false)] }).ConfigureAwait(false);
        await two.CommitAsync(c => c with { TimersSet = [new("early", Noon.AddTicks(-1), false), new("next", Noon.AddTicks(1), false)] }).ConfigureAwait(false);
        var due = await store.DueTimersAsync(Noon, 10, default).ConfigureAwait(false);
        Expect.Equal(due, [new("two", two.Id, new("early", Noon.AddTicks(-1), false)), new("one", one.Id, new("now", Noon, false))], "What is due");
        Expect.Equal((await store.DueTimersAsync(Noon, 1, default).ConfigureAwait(false)).Single().Timer.Key, "early", "The first of them");
        Expect.Equal(await store.TimersOfAsync("one", one.Id, default).ConfigureAwait(false),
            [new("late", Noon.AddHours(2), true), new("now", Noon, false)], "The timers");
    }

    private static async Task SetAgainMoves(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { TimersSet = [new("due", Noon, false)] }).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { TimersSet = [new("due", Noon.AddDays(1), true)] }).ConfigureAwait(false);
        Expect.Equal((await store.DueTimersAsync(Noon, 10, default).ConfigureAwait(false)).Length, 0, "What is due at the first instant");
        var due = await store.DueTimersAsync(Noon.AddDays(1), 10, default).ConfigureAwait(false);
        Expect.Equal(due.Select(d => d.Timer), [new("due", Noon.AddDays(1), true)], "What is due at the second");
    }

    private static async Task GoneIsGone(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { TimersSet = [new("a", Noon, false), new("b", Noon, false)] }).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { TimersGone = ["a", "never there"] }).ConfigureAwait(false);
        Expect.Equal((await store.DueTimersAsync(Noon, 10, default).ConfigureAwait(false)).Select(d => d.Timer.Key), ["b"], "What is due");
    }

    private static async Task EndedAreNotDue(IWorkflowStore store)
    {
        foreach (var status in (InstanceStatus[])[InstanceStatus.Ended, InstanceStatus.Terminated, InstanceStatus.Suspended])
        {
            var instance = new SampleInstance(store);
            await instance.CommitAsync(c => c with { TimersSet = [new(status.ToString(), Noon, false)] }).ConfigureAwait(false);
            await instance.CommitAsync(status: status).ConfigureAwait(false);
        }

        Expect.Equal((await store.DueTimersAsync(Noon, 10, default).ConfigureAwait(false)).Select(d => d.Timer.Key), ["Suspended"], "What is due");
    }

    private static async Task NextIsEarliest(IWorkflowStore store)
    {
        Expect.Equal(await store.NextTimerAsync(default).ConfigureAwait(false), null, "The next timer of an empty store");
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { TimersSet = [new("b", Noon.AddDays(1), false), new("a", Noon.AddTicks(3), false)] }).ConfigureAwait(false);
        Expect.Equal(await store.NextTimerAsync(default).ConfigureAwait(false), Noon.AddTicks(3), "The next timer");
        await instance.CommitAsync(c => c with { TimersGone = ["a"] }).ConfigureAwait(false);
        Expect.Equal(await store.NextTimerAsync(default).ConfigureAwait(false), Noon.AddDays(1), "The next timer after that");
    }
}
