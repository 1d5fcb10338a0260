using Imprimatur.Sqlite;
using Imprimatur.Testing;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class AuditCommandTests
{
    private SampleDatabase _database = null!;

    [SetUp]
    public async Task Make() => _database = await SampleDatabase.MakeAsync();

    [TearDown]
    public void Clean() => _database.Dispose();

    [Test]
    public async Task A_whole_database_has_exit_code_0()
    {
        var run = await CliRun.Of("audit", _database.Path, "--chains");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, "2 instances, 6 records, 0 broken\n")));
    }

    [Test]
    public async Task Commands_are_played_again_and_what_was_changed_beside_the_records_is_found()
    {
        using var folder = new TemporaryFolder();
        var path = folder["office.db"];
        await using (var store = new SqliteStore(new SqliteStoreOptions { Path = path }))
        {
            await using var office = await TestEngine.StartAsync(o => o.Files["note.workflow.json"] = Notes.Good, store: store);
            await office.Engine.StartAsync("note", "n-1", new Actor("li.wei", new Post("drafter")));
        }

        var whole = await CliRun.Of("audit", path);
        Assert.That((whole.ExitCode, whole.Output), Is.EqualTo((0, "1 instances, 1 records, 0 broken, 1 played again\n")));
        SampleDatabase.Execute(path, "UPDATE imprimatur_work_item SET holder = 'eve'");
        var changed = await CliRun.Of("audit", path);
        Assert.That(changed.ExitCode, Is.EqualTo(1));
        Assert.That(changed.Output, Does.Contain("the stored work item 1 is not the one that its state says"));
    }

    [Test]
    public async Task One_altered_byte_is_found_and_its_record_named()
    {
        _database.Execute("UPDATE imprimatur_history SET bytes = CAST(replace(CAST(bytes AS TEXT), 'doc-2', 'doc-9') AS BLOB) WHERE sequence = 1");
        var run = await CliRun.Of("audit", _database.Path, "--chains");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Match(@"^broken: doc-2 \(2{32}\), record 1: .*\n2 instances, 6 records, 1 broken\n$"));
    }

    [Test]
    public async Task Every_bad_chain_is_named_with_its_first_bad_record_in_json_too()
    {
        _database.Execute("UPDATE imprimatur_history SET bytes = CAST(replace(CAST(bytes AS TEXT), 'submit', 'submat') AS BLOB)");
        var run = await CliRun.Of("audit", _database.Path, "--json");
        var report = JObject.Parse(run.Output);
        Assert.That(((int)report["instances"]!, (int)report["records"]!, (int)report["broken"]!), Is.EqualTo((2, 6, 2)));
        Assert.That(report["findings"]!.Select(f => ((string?)f["key"], (int?)f["sequence"])), Is.EqualTo(new[] { ("doc-1", 2), ("doc-2", (int?)2) }));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_dropped_record_is_found()
    {
        _database.Execute("DELETE FROM imprimatur_history WHERE sequence = 2");
        var run = await CliRun.Of("audit", _database.Path);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("doc-1").And.Contain("doc-2").And.Contain("record 2"));
    }

    [Test]
    public async Task Auditing_writes_nothing()
    {
        var before = await File.ReadAllBytesAsync(_database.Path);
        await CliRun.Of("audit", _database.Path);
        Assert.That(await File.ReadAllBytesAsync(_database.Path), Is.EqualTo(before));
    }

    [Test]
    public async Task What_is_no_database_of_ours_is_told_so_with_exit_code_2()
    {
        var text = Path.Combine(_database.Folder, "text.db");
        await File.WriteAllTextAsync(text, new string('x', 5_000));
        var empty = Path.Combine(_database.Folder, "empty.db");
        await File.WriteAllBytesAsync(empty, []);
        var missing = Path.Combine(_database.Folder, "missing.db");
        foreach (var (path, message) in new[]
        {
            (text, "no database"), (empty, "holds no instances"), (missing, "there is no file"), (_database.Folder, "there is no file"),
        })
        {
            var run = await CliRun.Of("audit", path);
            Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")), path);
            Assert.That(run.Error, Does.Contain(message));
        }

        Assert.That(File.Exists(missing), Is.False);
        Assert.That(new FileInfo(empty).Length, Is.Zero);
    }

    [Test]
    public async Task A_newer_schema_is_refused_with_exit_code_2()
    {
        _database.Execute("UPDATE imprimatur_schema SET version = 99");
        var run = await CliRun.Of("audit", _database.Path);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("schema version 99"));
    }

    [Test]
    public async Task A_database_damaged_at_any_place_never_ends_the_tool_by_a_crash()
    {
        var whole = await File.ReadAllBytesAsync(_database.Path);
        for (var place = 0; place < whole.Length; place += 331)
        {
            var damaged = whole.ToArray();
            damaged[place] ^= 0x5A;
            var path = Path.Combine(_database.Folder, "damaged.db");
            await File.WriteAllBytesAsync(path, damaged);
            Assert.That((await CliRun.Of("audit", path)).ExitCode, Is.InRange(0, 2), $"byte {place}");
            Assert.That((await CliRun.Of("history", path, "doc-1")).ExitCode, Is.InRange(0, 2), $"byte {place}");
        }
    }
}
