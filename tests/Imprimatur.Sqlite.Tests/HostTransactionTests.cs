using Imprimatur.Sqlite.Tests.Children;
using Imprimatur.Storage;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Tests;

public sealed class HostTransactionTests
{
    private TemporaryFile _file = null!;
    private SqliteStore _store = null!;
    private SqliteConnection _connection = null!;

    [SetUp]
    public async Task Open()
    {
        _file = new TemporaryFile();
        _store = new SqliteStore(_file.Options with { BusyTimeout = TimeSpan.FromMilliseconds(200) });
        await _store.InitializeAsync(default);
        _connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        _connection.Open();
        Execute("CREATE TABLE host (document TEXT)");
    }

    [TearDown]
    public async Task Close()
    {
        await _connection.DisposeAsync();
        await _store.DisposeAsync();
        _file.Dispose();
    }

    [Test]
    public async Task A_commit_that_joined_is_there_when_the_host_commits_and_with_it_the_hosts_own_rows()
    {
        var chain = new Chain(_store, new InstanceId(Guid.NewGuid()));
        using var transaction = _connection.BeginTransaction(deferred: false);
        Execute("INSERT INTO host VALUES ('doc-4711')", transaction);
        var joined = new HostTransaction(_connection, transaction);
        Assert.That(await chain.SendAsync(chain.Next() with { Numbers = [new NumberTaking("s", 1)] }, joined), Is.EqualTo(CommitResult.Committed));
        Assert.That(await chain.SendAsync(chain.Next(), joined), Is.EqualTo(CommitResult.Committed), "a second command in the same transaction");
        Assert.That(await _store.LoadAsync("", chain.Id, null, default), Is.Null, "pending");
        Assert.That((await _store.LoadAsync("", chain.Id, joined, default))!.Row.Revision, Is.EqualTo(2), "as the transaction sees it");
        Assert.That(await _store.LastSerialAsync("", "s", joined, default), Is.EqualTo(1));
        transaction.Commit();
        Assert.That((await _store.LoadAsync("", chain.Id, null, default))!.Row.Revision, Is.EqualTo(2));
        Assert.That((await _store.ReadFeedAsync(0, 10, default)).Select(f => f.Position), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task A_host_transaction_that_is_rolled_back_leaves_nothing()
    {
        var first = new Chain(_store, new InstanceId(Guid.NewGuid()));
        await first.SendAsync(first.Next());
        var chain = new Chain(_store, new InstanceId(Guid.NewGuid()));
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            var everything = chain.Next() with
            {
                Numbers = [new NumberTaking("s", 1)],
                EffectsAdded = [new StoredEffect(1, "publish", false, new byte[] { 1 })],
                PersonalAdded = [new PersonalEntry(new byte[32], new byte[16], "li.wei")],
                FieldsSet = [new IndexedField("title", "x")],
            };
            await chain.SendAsync(everything, new HostTransaction(_connection, transaction));
            transaction.Rollback();
        }

        Assert.That(await _store.LoadAsync("", chain.Id, null, default), Is.Null);
        Assert.That(await _store.LastSerialAsync("", "s", null, default), Is.Zero);
        Assert.That(await _store.DueEffectsAsync(DateTimeOffset.MaxValue, 10, default), Is.Empty);
        await first.SendAsync(first.Next());
        Assert.That((await _store.ReadFeedAsync(0, 10, default)).Select(f => f.Position), Is.EqualTo(new[] { 1, 2 }), "its position was given again: no gap");
    }

    [Test]
    public async Task A_busy_database_is_told_and_not_waited_for_without_end()
    {
        using var other = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        other.Open();
        using var holding = other.BeginTransaction(deferred: false);
        using var transaction = _connection.BeginTransaction(deferred: true);
        var chain = new Chain(_store, new InstanceId(Guid.NewGuid()));
        Assert.That(() => chain.SendAsync(chain.Next(),
            new HostTransaction(_connection, transaction)), Throws.TypeOf<StoreException>().With.Message.Contains("BeginTransaction(deferred: false)"));
        Assert.That(() => chain.SendAsync(chain.Next()), Throws.TypeOf<StoreException>().With.Message.Contains("busy"));
        holding.Rollback();
        transaction.Rollback();
        Assert.That(await chain.SendAsync(chain.Next()), Is.EqualTo(CommitResult.Committed), "the writer works on");
    }

    [Test]
    public void A_transaction_that_is_not_of_the_connection_is_refused()
    {
        using var other = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: true);
        var chain = new Chain(_store, new InstanceId(Guid.NewGuid()));
        Assert.That(() => chain.SendAsync(chain.Next(), new HostTransaction(_connection, transaction)), Throws.TypeOf<StoreException>());
    }

    private void Execute(string sql, SqliteTransaction? transaction = null)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
