using Imprimatur.Engine;
using Imprimatur.Storage;
using Imprimatur.Testing;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

/// <summary>Document numbers: none lost, none twice, whoever races and whatever dies.</summary>
internal sealed class NumberTests
{
    private const int Notices = 128;

    [Test]
    public async Task Sixty_four_clerks_who_race_take_all_numbers_without_gap_or_repeat()
    {
        await using var office = await OpenAsync();
        await DraftAllAsync(office);
        await ClearAllAsync([office], 64);
        Assert.That(await NumbersAsync(office), Is.EqualTo(Expected));
    }

    [Test]
    public async Task Two_nodes_on_one_store_take_all_numbers_without_gap_or_repeat()
    {
        await using var here = await OpenAsync();
        await using var there = await OpenAsync(time: here.Time, store: here.Store);
        await DraftAllAsync(here);
        await ClearAllAsync([here, there], 64);
        Assert.That(await NumbersAsync(here), Is.EqualTo(Expected));
    }

    [Test]
    public async Task Kills_before_and_after_commits_lose_no_number_and_give_none_twice()
    {
        var store = new FailingStore(beforeEvery: 5, afterEvery: 7) { IsCalm = true };
        await using var office = await OpenAsync(store: store);
        await DraftAllAsync(office);
        store.IsCalm = false;
        await ClearAllAsync([office], 64);
        var deaths = store.Deaths;
        Assert.That(deaths, Is.GreaterThan(Notices / 8));
        Assert.That(await NumbersAsync(office), Is.EqualTo(Expected));
    }

    [Test]
    public async Task A_process_that_starts_anew_after_a_kill_goes_on_with_the_numbers()
    {
        var store = new FailingStore(beforeEvery: 1_000, afterEvery: 5) { IsCalm = true };
        await using var before = await OpenAsync(store: store);
        await DraftAllAsync(before);
        store.IsCalm = false;
        for (var i = 0; i < Notices; i++)
        {
            await using var process = await OpenAsync(time: before.Time, store: store);
            await ClearAsync(process, i, $"clear-{i}");
        }

        Assert.That(await NumbersAsync(before), Is.EqualTo(Expected));
    }

    [Test]
    public async Task Each_series_counts_for_itself()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("f-1");
        await office.DraftedAsync("l-1", Zhao);
        await office.DraftedAsync("f-2");
        var numbers = new List<string?>();
        foreach (var key in (string[])["f-1", "l-1", "f-2"])
        {
            var item = await office.ItemAsync(Li, key);
            await office.Engine.CompleteAsync(item.Ref, Li, "clear");
            numbers.Add((await office.Engine.Instances.FindAsync("notice", key, Li))!.Fields.Text("number"));
        }

        Assert.That(numbers, Is.EqualTo(new[] { "finance〔2017〕1号", "legal〔2017〕1号", "finance〔2017〕2号" }));
    }

    [Test]
    public async Task A_units_code_stands_in_the_number()
    {
        await using var office = await OpenAsync(more: b => b.AddActorDirectory<Staff>());
        var id = await office.ClearedAsync("n-1");
        Assert.That((await office.SeenAsync(id)).Fields.Text("number"), Is.EqualTo("廊财〔2017〕1号"));
    }

    private static IEnumerable<int> Expected => Enumerable.Range(1, Notices);

    private static Task DraftAllAsync(TestEngine office) => Parallel.ForEachAsync(
        Enumerable.Range(0, Notices), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => await office.DraftedAsync($"n-{i}"));

    private static Task ClearAllAsync(TestEngine[] offices, int clerks) => Parallel.ForEachAsync(
        Enumerable.Range(0, Notices), new ParallelOptions { MaxDegreeOfParallelism = clerks },
        async (i, _) => await ClearAsync(offices[i % offices.Length], i, $"clear-{i}"));

    /// <summary>Sends the same command until its result is known, as a clerk does whose screen froze.</summary>
    private static async Task ClearAsync(TestEngine office, int number, string commandId)
    {
        var id = await office.Store.FindAsync("", "notice", $"n-{number}", null, default);
        var item = new WorkItemRef(id!.Value, "review", null, 2, [new SeenContent("body", Body.Digest, 1)]);
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                var result = await office.Engine.CompleteAsync(item, Li, "clear", commandId: commandId);
                Assert.That(result, Is.TypeOf<CommandAccepted>());
                return;
            }
            catch (StoreException)
            {
                // Killed: nobody knows whether the commit was made.
            }
        }

        Assert.Fail($"Notice {number} was never cleared.");
    }

    private static async Task<List<int>> NumbersAsync(TestEngine office)
    {
        var numbers = new List<int>();
        await foreach (var change in office.Engine.Feed.ReadAsync())
        {
            numbers.AddRange(change.Entry.Events.Where(e => e.Kind == "numberTaken").Select(e => SerialIn((string)e.Value!)));
        }

        numbers.Sort();
        return numbers;
    }

    private static int SerialIn(string text) =>
        int.Parse(text[(text.IndexOf('〕', StringComparison.Ordinal) + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
}
