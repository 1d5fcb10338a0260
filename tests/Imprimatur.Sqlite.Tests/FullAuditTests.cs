using Imprimatur.Engine;
using Imprimatur.Engine.Auditing;
using Imprimatur.History;
using Imprimatur.History.Chains;
using Imprimatur.Testing;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Tests;

/// <summary>What a clever hand changes so that the chain still fits is found by playing the commands again.</summary>
public sealed class FullAuditTests
{
    private const string Note = """
        { "id": "note", "version": 1, "start": "draft", "fields": { "title": { "type": "string" } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["title"], "due": { "within": "P2D" },
              "outcomes": { "submit": { "require": ["title"], "to": "send" } } },
            "send": { "type": "serviceTask", "handler": "send", "with": { "title": { "field": "title" } },
              "outcomes": { "done": { "to": "done" }, "failed": { "to": "draft" } } },
            "done": { "type": "end", "result": "done" } } }
        """;

    private TemporaryFile _file = null!;

    [SetUp]
    public async Task Play()
    {
        _file = new TemporaryFile();
        await using var store = new SqliteStore(_file.Options);
        await using var office = await TestEngine.StartAsync(
            o =>
            {
                o.Files["note.workflow.json"] = Note;
                o.Files["handlers.json"] = """{ "send": { "inputs": { "title": "string" }, "outcomes": ["done", "failed"] } }""";
            },
            b => b.AddHandler("send", (_, _) => ValueTask.FromResult(new ServiceAnswer("done"))),
            store: store);
        var li = new Actor("li.wei", new Post("drafter"));
        await office.Engine.StartAsync("note", "open", li);
        await office.Engine.StartAsync("note", "sent", li);
        var item = (await office.Engine.Worklist.ForAsync(li)).Items.Single(i => i.Key == "sent");
        Assert.That(await office.Engine.CompleteAsync(item.Ref, li, "submit", new { title = "Heating" }), Is.TypeOf<CommandAccepted>());
    }

    [TearDown]
    public void End() => _file.Dispose();

    [Test]
    public async Task A_file_that_nobody_touched_is_whole_and_every_instance_was_played_again()
    {
        var report = await AuditAsync();
        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.Instances, report.Records, report.Replayed), Is.EqualTo((2, 3, 2)));
    }

    [TestCase("UPDATE imprimatur_instance SET control = CAST(control || x'00' AS BLOB) WHERE key = 'open'", "the stored Control")]
    [TestCase("UPDATE imprimatur_instance SET record = CAST(record || x'00' AS BLOB) WHERE key = 'open'", "the stored Record")]
    [TestCase("UPDATE imprimatur_work_item SET holder = 'eve'", "the stored work item 1")]
    [TestCase("DELETE FROM imprimatur_work_item", "0 work items are stored where its state says 1")]
    [TestCase("UPDATE imprimatur_timer SET due = due + 1 WHERE instance = 1", "the stored timer")]
    [TestCase("DELETE FROM imprimatur_timer WHERE instance = 1", "timers are stored where")]
    [TestCase("DELETE FROM imprimatur_effect", "0 effects are stored where its state says 1")]
    [TestCase("UPDATE imprimatur_effect SET payload = x'01'", "the stored effect 1")]
    [TestCase("UPDATE imprimatur_catalog SET content = CAST(replace(CAST(content AS TEXT), 'P2D', 'P9D') AS BLOB)", "catalog")]
    [TestCase("DELETE FROM imprimatur_catalog", "not in the journal")]
    public async Task What_was_changed_beside_the_records_is_found(string sql, string finding)
    {
        Execute(sql);
        Assert.That((await AuditAsync()).Findings.Select(f => f.Message), Has.Some.Contains(finding));
    }

    [Test]
    public async Task A_record_forged_together_with_its_chain_is_found()
    {
        using (var connection = Open())
        {
            using var read = connection.CreateCommand();
            read.CommandText = "SELECT hash FROM imprimatur_history WHERE instance = 2 AND sequence = 1";
            var head = (byte[])read.ExecuteScalar()!;
            read.CommandText = "SELECT bytes FROM imprimatur_history WHERE instance = 2 AND sequence = 2";
            var bytes = (byte[])read.ExecuteScalar()!;
            var forged = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes).Replace("Heating", "Cooling", StringComparison.Ordinal));
            using var write = connection.CreateCommand();
            write.CommandText = "UPDATE imprimatur_history SET bytes = $bytes, hash = $hash WHERE instance = 2 AND sequence = 2; "
                + "UPDATE imprimatur_instance SET head = $hash WHERE number = 2";
            write.Parameters.AddWithValue("$bytes", forged);
            write.Parameters.AddWithValue("$hash", ChainHash.Next(head, forged));
            write.ExecuteNonQuery();
        }

        await using var store = new SqliteStore(_file.Options);
        await store.InitializeAsync(default);
        Assert.That((await StoreAudit.RunAsync(store)).IsWhole, Is.True, "the chain fits");
        var report = await FullAudit.RunAsync(store);
        Assert.That(report.Findings.Single().Key, Is.EqualTo("sent"));
    }

    private async Task<AuditReport> AuditAsync()
    {
        await using var store = new SqliteStore(_file.Options);
        await store.InitializeAsync(default);
        return await FullAudit.RunAsync(store);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
