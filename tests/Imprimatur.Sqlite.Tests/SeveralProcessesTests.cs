using Imprimatur.History.Chains;
using Imprimatur.Sqlite.Tests.Children;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Tests;

public sealed class SeveralProcessesTests
{
    [Test]
    public async Task A_process_killed_in_the_middle_of_commits_leaves_nothing_half_and_loses_nothing_acknowledged()
    {
        using var file = new TemporaryFile();
        var acknowledged = new List<(string Instance, long Revision, long Serial)>();
        foreach (var moment in (int[])[1, 7, 40, 90])
        {
            using var child = new Child(file.Path, clerks: 8, each: 100_000);
            await child.KillAfterAsync(moment);
            acknowledged.AddRange(child.Acknowledged());
            await ExpectWhole(file, acknowledged);
        }
    }

    [Test]
    public async Task Two_processes_on_one_file_take_every_serial_once()
    {
        using var file = new TemporaryFile();
        using var one = new Child(file.Path, clerks: 4, each: 25);
        using var two = new Child(file.Path, clerks: 4, each: 25);
        await Task.WhenAll(one.ExitAsync(), two.ExitAsync());
        Assert.That((one.ExitCode, two.ExitCode), Is.EqualTo((0, 0)));
        var serials = one.Acknowledged().Concat(two.Acknowledged()).Select(a => a.Serial).Order();
        Assert.That(serials, Is.EqualTo(Enumerable.Range(1, 200)));
        await ExpectWhole(file, [.. one.Acknowledged(), .. two.Acknowledged()]);
    }

    private static async Task ExpectWhole(TemporaryFile file, List<(string Instance, long Revision, long Serial)> acknowledged)
    {
        await using var store = new SqliteStore(file.Options);
        await store.InitializeAsync(default);
        var report = await StoreAudit.RunAsync(store);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(await store.LastSerialAsync("", Chain.Series, null, default), Is.EqualTo(report.Records), "every commit took one serial");
        var revisions = new Dictionary<string, long>();
        await foreach (var row in store.ReadInstancesAsync(default))
        {
            revisions.Add(row.Id.ToString(), row.Revision);
            var items = await store.WorkItemsOfAsync("", row.Id, default);
            Assert.That(items.Select(i => i.Ordinal), Is.EqualTo(new[] { row.Revision }));
            var timers = await store.TimersOfAsync("", row.Id, default);
            Assert.That(timers, Is.EqualTo(new[] { new StoredTimer("due", Chain.Epoch.AddSeconds(row.Revision), false) }));
        }

        Assert.That(acknowledged.Where(a => revisions.GetValueOrDefault(a.Instance) < a.Revision), Is.Empty, "what was acknowledged is there");
        var query = new WorkItemQuery { Space = "", Posts = [new Post("editor", "财政局")], Size = 100_000 };
        Assert.That((await store.QueryWorkItemsAsync(query, default)).Length, Is.EqualTo(report.Instances), "the worklist agrees with the instances");
    }
}
