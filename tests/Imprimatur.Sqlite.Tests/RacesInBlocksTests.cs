using Imprimatur.Engine;
using Imprimatur.Engine.Auditing;
using Imprimatur.Storage;
using Imprimatur.Storage.Memory;
using Imprimatur.Testing;

namespace Imprimatur.Sqlite.Tests;

/// <summary>Several people at the same moment in blocks and countersigning, each through an engine of his own: only the store's revisions keep them
/// apart.</summary>
public sealed class RacesInBlocksTests
{
    private const string Definition = """
        { "id": "race", "version": 1, "title": "A race", "start": "look",
          "fields": { "units": { "type": "list<unit>" }, "opinions": { "type": "list<reply>" } },
          "starts": [ { "by": { "roles": ["clerk"] }, "asks": ["units"] } ],
          "steps": {
            "look": { "type": "parallel", "then": { "to": "sign" }, "branches": {
              "law": { "start": "check", "steps": {
                "check": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "fine": { "to": "join" }, "twice": { "to": "again" } } },
                "again": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "fine": { "to": "join" } } } } },
              "money": { "start": "budget", "steps": {
                "budget": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "fine": { "to": "join" } } } } },
              "units": { "start": "ask", "steps": {
                "ask": { "type": "userTask", "forEach": "units", "as": "unit", "candidates": { "roles": ["clerk"] }, "collects": "opinions",
                  "answers": { "agree": {}, "object": {} }, "completion": [ { "empty": "heard" }, { "otherwise": "heard" } ],
                  "outcomes": { "heard": { "to": "join" } } } } } } },
            "sign": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "fine": { "to": "signed" } } },
            "signed": { "type": "end", "result": "signed" } } }
        """;

    private static readonly Actor[] People = [.. new[] { "an", "bo", "cai" }.Select(n => new Actor(n, new Post("clerk", "office")))];

    private readonly List<TemporaryFile> _files = [];

    [TearDown]
    public void End()
    {
        _files.ForEach(f => f.Dispose());
        _files.Clear();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Two_who_approve_at_the_same_moment_both_count_in_two_branches_and_one_in_one_item(bool onFile)
    {
        var offices = await OpenAsync(onFile, 2);
        var both = 0;
        for (var round = 0; round < 100; round++)
        {
            var id = await offices[0].Engine.StartAsync("race", $"r-{round}", People[0], new { units = Array.Empty<string>() });
            var items = await ItemsAsync(offices[0], id, People[0]);
            var results = await AtOnceAsync(
                () => offices[0].Engine.CompleteAsync(items.Single(i => i.Step == "look/law/check").Ref, People[0], "fine").AsTask(),
                () => offices[1].Engine.CompleteAsync(items.Single(i => i.Step == "look/money/budget").Ref, People[1], "fine").AsTask());
            both += results.Count(r => r is CommandAccepted);
            var sign = (await ItemsAsync(offices[0], id, People[0])).Single().Ref;
            results = await AtOnceAsync(
                () => offices[0].Engine.CompleteAsync(sign, People[0], "fine").AsTask(),
                () => offices[1].Engine.CompleteAsync(sign, People[1], "fine").AsTask());
            Assert.That(results.Count(r => r is CommandAccepted), Is.EqualTo(1));
            Assert.That(results.OfType<Refused>().Single().Code, Is.EqualTo(RefusalCode.Conflict));
            Assert.That((await offices[0].Engine.Instances.GetAsync(id, People[0]))!.Result, Is.EqualTo("signed"));
        }

        Assert.That(both, Is.EqualTo(200));
        await EndAsync(offices, 100);
    }

    [TestCase(false, 2)]
    [TestCase(false, 3)]
    [TestCase(true, 2)]
    [TestCase(true, 3)]
    public async Task A_hundred_interleavings_of_several_people_all_end_right(bool onFile, int people)
    {
        var offices = await OpenAsync(onFile, people);
        for (var round = 0; round < 100; round++)
        {
            var id = await offices[0].Engine.StartAsync("race", $"r-{round}", People[0], new { units = new[] { "a", "b", "c" } });
            await Task.WhenAll(Enumerable.Range(0, people).Select(n => Task.Run(() => WorkAsync(offices[n], id, People[n], (round * people) + n))));
            var seen = (await offices[0].Engine.Instances.GetAsync(id, People[0]))!;
            Assert.That((seen.Result, seen.OpenSteps.Length), Is.EqualTo(("signed", 0)));
            var ended = new List<string?>();
            await foreach (var entry in offices[0].Engine.Instances.HistoryAsync(id, People[0]))
            {
                ended.AddRange(entry.Events.Where(e => e.Kind is "stepEnded" or "elementAnswered").Select(e => $"{e.Step} {e.Element}"));
            }

            Assert.That(ended, Is.Unique, "each ending and each answer counts once");
            Assert.That(ended.Count(e => e!.StartsWith("look/units/ask ", StringComparison.Ordinal)), Is.EqualTo(4));
        }

        await EndAsync(offices, 100);
    }

    /// <summary>Does whatever is on the list, in an order of his own, until nothing is left.</summary>
    private static async Task WorkAsync(TestEngine office, InstanceId id, Actor person, int seed)
    {
        var chance = new Random(seed);
        for (var tries = 0; tries < 200; tries++)
        {
            var items = await ItemsAsync(office, id, person);
            if (items.Length == 0) return;
            var item = items[chance.Next(items.Length)];
            var outcome = item.Step switch
            {
                "look/units/ask" => chance.Next(2) == 0 ? "agree" : "object",
                "look/law/check" => chance.Next(2) == 0 ? "fine" : "twice",
                _ => "fine",
            };
            var result = await office.Engine.CompleteAsync(item.Ref, person, outcome);
            if (result is Refused refused) Assert.That(refused.Code, Is.EqualTo(RefusalCode.Conflict), refused.ToString());
        }

        Assert.Fail("it never ends");
    }

    private static async Task<WorkItem[]> ItemsAsync(TestEngine office, InstanceId id, Actor person) =>
        [.. (await office.Engine.Worklist.ForAsync(person, new() { Instance = id })).Items];

    private static async Task<CommandResult[]> AtOnceAsync(params Func<Task<CommandResult>>[] commands)
    {
        using var gate = new Barrier(commands.Length);
        return await Task.WhenAll(commands.Select(command => Task.Run(() =>
        {
            gate.SignalAndWait();
            return command();
        })));
    }

    /// <summary>Engines of their own over one store in memory, or over stores of their own on one file.</summary>
    private async Task<TestEngine[]> OpenAsync(bool onFile, int count)
    {
        var offices = new TestEngine[count];
        var memory = new InMemoryStore();
        var file = new TemporaryFile();
        _files.Add(file);
        for (var i = 0; i < count; i++)
        {
            IWorkflowStore store = onFile ? new SqliteStore(file.Options) : memory;
            offices[i] = await TestEngine.StartAsync(o => o.Files["race.workflow.json"] = Definition, store: store);
        }

        return offices;
    }

    /// <summary>Plays all that happened again, which must give the same states.</summary>
    private static async Task EndAsync(TestEngine[] offices, int instances)
    {
        var report = await FullAudit.RunAsync(offices[0].Store);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Replayed, Is.EqualTo(instances));
        foreach (var office in offices)
        {
            if (office.Store is IAsyncDisposable store) await store.DisposeAsync();
            await office.DisposeAsync();
        }
    }
}
