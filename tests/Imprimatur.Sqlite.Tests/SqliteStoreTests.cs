using Imprimatur.History.Chains;
using Imprimatur.Sqlite.Tests.Children;
using Imprimatur.Storage;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Tests;

public sealed class SqliteStoreTests
{
    private TemporaryFile _file = null!;

    [SetUp]
    public void Begin() => _file = new TemporaryFile();

    [TearDown]
    public void End() => _file.Dispose();

    [Test]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        await using (var store = await OpenAsync())
        {
        }

        Execute("UPDATE imprimatur_schema SET version = 99");
        var newer = new SqliteStore(_file.Options);
        Assert.That(async () => await newer.InitializeAsync(default),
            Throws.TypeOf<StoreException>().With.Message.Contains("99").And.Message.Contains("newer version"));
        await newer.DisposeAsync();
        Assert.That(Scalar("SELECT version FROM imprimatur_schema"), Is.EqualTo(99));
    }

    [Test]
    public async Task The_tables_can_be_made_by_hand_from_the_script()
    {
        Execute(SqliteStore.SchemaScript);
        await using var store = await OpenAsync();
        var chain = new Chain(store, new InstanceId(Guid.NewGuid()));
        Assert.That(await chain.SendAsync(chain.Next()), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task The_hosts_own_tables_are_left_alone()
    {
        Execute("CREATE TABLE instance (x); CREATE TABLE documents (y); PRAGMA user_version = 12");
        await using var store = await OpenAsync();
        Assert.That(Scalar("PRAGMA user_version"), Is.EqualTo(12));
        Assert.That(Scalar("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'imprimatur%' AND name NOT LIKE 'sqlite%'"), Is.EqualTo(2));
    }

    [Test]
    public async Task The_log_is_written_ahead_and_durable_unless_the_host_says_otherwise()
    {
        await using var full = new SqliteStore(new SqliteStoreOptions { Path = _file.Path });
        await full.InitializeAsync(default);
        Assert.That(Scalar("PRAGMA journal_mode"), Is.EqualTo("wal"));
        using var sessions = new Imprimatur.Sqlite.Connections.Sessions(
            new Imprimatur.Sqlite.Connections.SessionSettings(_file.Path, true, TimeSpan.FromSeconds(30), 32_768));
        using var writer = sessions.OpenWriter();
        var synchronous = writer.Use("PRAGMA synchronous");
        synchronous.Step();
        Assert.That(synchronous.GetInteger(0), Is.EqualTo(2), "FULL");
    }

    [Test]
    public async Task One_altered_byte_is_found_and_named()
    {
        InstanceId altered;
        await using (var store = await OpenAsync())
        {
            var chains = Enumerable.Range(0, 5).Select(_ => new Chain(store, new InstanceId(Guid.NewGuid()))).ToArray();
            for (var i = 0; i < 4; i++)
            {
                foreach (var chain in chains) await chain.SendAsync(chain.Next());
            }

            altered = chains[2].Id;
            var whole = await StoreAudit.RunAsync(store);
            Assert.That((whole.IsWhole, whole.Instances, whole.Records), Is.EqualTo((true, 5, 20)));
        }

        Execute("UPDATE imprimatur_history SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"space\":\"\"', '\"space\": \"') AS BLOB) "
            + "WHERE instance = 3 AND sequence = 2");
        await using var again = await OpenAsync();
        var report = await StoreAudit.RunAsync(again);
        Assert.That(report.Broken, Is.EqualTo(1));
        Assert.That(
            report.Findings.Single(),
            Is.EqualTo(new AuditFinding("", altered, altered.ToString(), 2, "the hash of record 2 does not fit its bytes and the record before")));
    }

    [TestCase("DELETE FROM imprimatur_history WHERE instance = 1 AND sequence = 2", "record 2 is missing")]
    [TestCase("DELETE FROM imprimatur_history WHERE instance = 1 AND sequence = 3", "its records end at 2")]
    [TestCase("UPDATE imprimatur_instance SET revision = 2 WHERE number = 1", "but there are 3 records")]
    [TestCase("UPDATE imprimatur_instance SET head = zeroblob(32) WHERE number = 1", "head is not the hash")]
    [TestCase("UPDATE imprimatur_history SET position = 50 WHERE position = 3", "gap")]
    [TestCase("DELETE FROM imprimatur_instance WHERE number = 1", "gap")]
    public async Task What_is_dropped_cut_or_set_back_is_found(string sql, string finding)
    {
        await using (var store = await OpenAsync())
        {
            var chain = new Chain(store, new InstanceId(Guid.NewGuid()));
            for (var i = 0; i < 3; i++) await chain.SendAsync(chain.Next());
            var other = new Chain(store, new InstanceId(Guid.NewGuid()));
            await other.SendAsync(other.Next());
        }

        Execute(sql);
        await using var again = await OpenAsync();
        var report = await StoreAudit.RunAsync(again);
        Assert.That(report.IsWhole, Is.False);
        Assert.That(report.Findings.Select(f => f.Message), Has.Some.Contains(finding));
    }

    [Test]
    public async Task One_commit_that_breaks_a_rule_of_the_tables_takes_no_other_with_it()
    {
        await using var store = await OpenAsync();
        Execute("CREATE TRIGGER no_bad_keys BEFORE INSERT ON imprimatur_field WHEN new.text = 'bad' BEGIN SELECT raise(ABORT, 'bad'); END");
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            var chain = new Chain(store, new InstanceId(Guid.NewGuid()));
            try
            {
                var commit = chain.Next() with { FieldsSet = [new IndexedField("title", i % 10 == 3 ? "bad" : "good")] };
                return await chain.SendAsync(commit) == CommitResult.Committed;
            }
            catch (StoreException)
            {
                return false;
            }
        })));
        Assert.That(results.Count(r => r), Is.EqualTo(36));
        Assert.That((await StoreAudit.RunAsync(store)).Records, Is.EqualTo(36));
    }

    [Test]
    public async Task What_waits_is_written_before_the_store_closes()
    {
        var store = await OpenAsync();
        var waiting = Enumerable.Range(0, 200).Select(_ => new Chain(store, new InstanceId(Guid.NewGuid()))).Select(c => c.SendAsync(c.Next())).ToArray();
        await store.DisposeAsync();
        Assert.That(await Task.WhenAll(waiting), Is.All.EqualTo(CommitResult.Committed));
        await using var again = await OpenAsync();
        Assert.That((await again.ReadFeedAsync(0, 1000, default)).Length, Is.EqualTo(200));
        Assert.That(async () => await store.CommitAsync(new Chain(store, new InstanceId(Guid.NewGuid())).Next(), null, default),
            Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task A_commit_that_was_cancelled_before_it_began_is_not_written()
    {
        await using var store = await OpenAsync();
        var chain = new Chain(store, new InstanceId(Guid.NewGuid()));
        Assert.That(async () => await store.CommitAsync(chain.Next(), null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await store.LoadAsync("", chain.Id, null, default), Is.Null);
    }

    [Test]
    public void A_file_that_is_no_database_is_told()
    {
        File.WriteAllText(_file.Path, new string('x', 5000));
        Assert.That(async () => await OpenAsync(), Throws.TypeOf<StoreException>().With.Message.Contains("no database"));
    }

    [Test]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.That(() => new SqliteStore(new SqliteStoreOptions { Path = ":memory:" }), Throws.ArgumentException);
        Assert.That(() => new SqliteStore(new SqliteStoreOptions { Path = " " }), Throws.ArgumentException);
        Assert.That(() => new SqliteStore(_file.Options with { MaxBatch = 0 }), Throws.InstanceOf<ArgumentException>());
    }

    private async Task<SqliteStore> OpenAsync()
    {
        var store = new SqliteStore(_file.Options);
        await store.InitializeAsync(default);
        return store;
    }

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
