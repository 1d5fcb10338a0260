using Imprimatur.Engine;
using Imprimatur.Testing;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Tests;

/// <summary>The whole engine on a file: the host's own transaction, and two engines that share a counter.</summary>
public sealed class EngineOnSqliteTests
{
    private const string Definition = """
        { "id": "letter", "version": 1, "start": "sign",
          "fields": { "unit": { "type": "unit" }, "number": { "type": "string" } },
          "starts": [ { "by": { "roles": ["clerk"] }, "asks": ["unit"] } ],
          "steps": {
            "sign": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "sign": { "to": "number" } } },
            "number": { "type": "number", "series": "{unit}〔{year}〕{serial}号", "into": "number", "then": { "to": "sent" } },
            "sent": { "type": "end", "result": "sent" } } }
        """;

    private static readonly Actor Clerk = new("li.wei", new Post("clerk", "office"));

    [Test]
    public async Task A_command_in_the_hosts_transaction_stands_or_falls_with_it()
    {
        using var file = new TemporaryFile();
        await using var store = new SqliteStore(file.Options);
        await using var office = await OpenAsync(store);
        var id = await office.Engine.StartAsync("letter", "l-1", Clerk, new { unit = "office" });
        var item = (await office.Engine.Worklist.ForAsync(Clerk)).Items.Single();
        await using var connection = new SqliteConnection("Data Source=" + file.Path);
        await connection.OpenAsync();

        await using (var given = connection.BeginTransaction(deferred: false))
        {
            var pending = await office.Engine.WithTransaction(connection, given).CompleteAsync(item.Ref, Clerk, "sign", commandId: "c-1");
            Assert.That(pending, Is.TypeOf<CommandAccepted>().With.Property(nameof(CommandAccepted.Pending)).True);
            await given.RollbackAsync();
        }

        Assert.That((await office.Engine.Instances.GetAsync(id, Clerk))!.Revision, Is.EqualTo(1));
        await using (var kept = connection.BeginTransaction(deferred: false))
        {
            await office.Engine.WithTransaction(connection, kept).CompleteAsync(item.Ref, Clerk, "sign", commandId: "c-1");
            await kept.CommitAsync();
        }

        var seen = await office.Engine.Instances.GetAsync(id, Clerk);
        Assert.That((seen!.Result, seen.Fields.Text("number")), Is.EqualTo(("sent", "office〔2017〕1号")));
    }

    [Test]
    public async Task Two_engines_on_one_file_take_every_number_once()
    {
        using var file = new TemporaryFile();
        await using var one = new SqliteStore(file.Options);
        await using var two = new SqliteStore(file.Options);
        TestEngine[] offices = [await OpenAsync(one), await OpenAsync(two)];
        var numbers = new string?[60];
        await Parallel.ForEachAsync(Enumerable.Range(0, numbers.Length), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, token) =>
        {
            var engine = offices[n % 2].Engine;
            var id = await engine.StartAsync("letter", $"l-{n}", Clerk, new { unit = "office" }, cancellationToken: token);
            var item = (await engine.Worklist.ForAsync(Clerk, new() { Instance = id }, token)).Items.Single();
            Assert.That(await engine.CompleteAsync(item.Ref, Clerk, "sign", cancellationToken: token), Is.TypeOf<CommandAccepted>());
            numbers[n] = (await engine.Instances.GetAsync(id, Clerk, token))!.Fields.Text("number");
        });
        foreach (var office in offices) await office.DisposeAsync();
        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range(1, numbers.Length).Select(n => $"office〔2017〕{n}号")));
    }

    private static ValueTask<TestEngine> OpenAsync(SqliteStore store) =>
        TestEngine.StartAsync(o => o.Files["letter.workflow.json"] = Definition, store: store);
}
