using System.Security.Cryptography;
using System.Text;
using Imprimatur.History;
using Imprimatur.Sqlite;
using Imprimatur.Storage;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Cli.Tests;

/// <summary>A database with two histories of three records each, written through the store, and the means to harm it.</summary>
internal sealed class SampleDatabase : IDisposable
{
    public static readonly InstanceId First = new(new Guid("11111111-1111-1111-1111-111111111111"));
    public static readonly InstanceId Second = new(new Guid("22222222-2222-2222-2222-222222222222"));

    private static readonly DateTimeOffset Began = new(2017, 3, 2, 10, 15, 0, TimeSpan.FromHours(8));
    private readonly TemporaryFolder _folder = new();

    private SampleDatabase()
    {
    }

    public string Path => _folder["office.db"];

    public string Folder => _folder.Path;

    public static async Task<SampleDatabase> MakeAsync()
    {
        var database = new SampleDatabase();
        await using var store = new SqliteStore(new SqliteStoreOptions { Path = database.Path });
        await store.InitializeAsync(CancellationToken.None);
        await WriteAsync(store, First, "doc-1");
        await WriteAsync(store, Second, "doc-2");
        return database;
    }

    public void Execute(string sql) => Execute(Path, sql);

    public static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Dispose();

    private static async Task WriteAsync(SqliteStore store, InstanceId id, string key)
    {
        var wei = new PersonalEntry(SHA256.HashData(Encoding.UTF8.GetBytes("saltli.wei" + key)), Encoding.UTF8.GetBytes("salt"), "li.wei");
        string[] events =
        [
            $$"""{"key":"{{key}}","what":"instanceStarted"},{"step":"draft","what":"stepEntered"},{"item":1,"step":"draft","what":"itemOpened"}""",
            """{"field":"title","revision":1,"value":"A \u001b[2Jnotice","what":"fieldWritten"},{"step":"draft","way":"submit","what":"stepEnded"}""",
            """
            {"decision":"disclosure-attribute","outputs":["proactive"],
            "rules":[{"basis":"Art. 14","because":{"en":"Nothing is secret.","zh":"不涉密"},"id":"open"}],
            "step":"tag","version":3,"what":"decisionMade"},{"result":"done","what":"instanceEnded"}
            """,
        ];
        string[] commands =
        [
            $$"""{"id":"c1","key":"{{key}}","kind":"start","writes":[]}""",
            """{"id":"c2","item":{"step":"draft"},"kind":"complete","outcome":"submit","writes":[]}""",
            """{"id":"c3","effect":1,"kind":"effectAnswered","outcome":"done","writes":[]}""",
        ];
        byte[] head = [];
        for (var i = 0; i < events.Length; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Record(id, key, i + 1, commands[i], events[i]));
            head = ChainHash.Next(head, bytes);
            var commit = new Commit
            {
                Next = Row(id, key, i + 1, head),
                Record = new StoredRecord(i + 1, $"c{i + 1}", new string('0', 64), Began.AddHours(i), bytes, head),
                PersonalAdded = i == 0 ? [wei] : [],
            };
            Assert.That(await store.CommitAsync(commit, null, CancellationToken.None), Is.EqualTo(CommitResult.Committed));
        }
    }

    private static InstanceRow Row(InstanceId id, string key, long revision, byte[] head) => new()
    {
        Space = "",
        Id = id,
        Definition = "note",
        Version = 1,
        DefinitionHash = new string('a', 64),
        Key = key,
        Revision = revision,
        Status = revision == 3 ? InstanceStatus.Ended : InstanceStatus.Active,
        Result = revision == 3 ? "done" : null,
        StartedAt = Began,
        ChangedAt = Began,
        Head = head,
        Control = new byte[] { 1 },
        Monitors = new byte[] { 1 },
        Record = new byte[] { 1 },
    };

    private static string Record(InstanceId id, string key, int sequence, string command, string events)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("saltli.wei" + key)));
        var person = $$"""{"id":{"sha256":"{{hash}}"},"kind":"person","posts":[{"role":"drafter","unit":"finance"}]}""";
        var actor = sequence == 3 ? "" : $"\"actor\":{person},";
        var at = Began.AddHours(sequence - 1).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        return $$"""
            {"$v":1,{{actor}}"at":"{{at}}","catalog":{"epoch":1,"hash":"{{new string('b', 64)}}"},"command":{{command}},"control":"{{new string('c', 64)}}",
            "definition":"note@1","events":[{{events}}],"instance":"{{id}}","sequence":{{sequence}},"space":""}
            """;
    }
}
