using System.Globalization;
using System.Text;
using Imprimatur.History;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Tests.Children;

/// <summary>An instance whose records chain as docs/history.md says. After each commit exactly one item is open, whose ordinal is the revision, and one
/// timer, which is as old.</summary>
internal sealed class Chain(IWorkflowStore store, InstanceId id, string space = "")
{
    public const string Series = "廊政办字〔2017〕号";

    public static readonly DateTimeOffset Epoch = new(2017, 1, 3, 1, 0, 0, TimeSpan.Zero);

    public InstanceId Id => id;

    public long Revision { get; private set; }

    private byte[] Head { get; set; } = [];

    /// <summary>Goes on where the store says that the instance stands.</summary>
    public static async Task<Chain> LoadAsync(IWorkflowStore store, InstanceId id)
    {
        var chain = new Chain(store, id);
        if (await store.LoadAsync("", id, null, default) is { } loaded) (chain.Revision, chain.Head) = (loaded.Row.Revision, loaded.Row.Head.ToArray());
        return chain;
    }

    public Commit Next(string? commandId = null)
    {
        var revision = Revision + 1;
        var command = commandId ?? string.Create(CultureInfo.InvariantCulture, $"{id} {revision}");
        var bytes = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"$v\":1,\"command\":{{\"id\":\"{command}\"}},\"instance\":\"{id}\",\"sequence\":{revision},\"space\":\"{space}\"}}"));
        var hash = ChainHash.Next(Head, bytes);
        return new Commit
        {
            Next = new InstanceRow
            {
                Space = space,
                Id = id,
                Definition = "note",
                Version = 1,
                DefinitionHash = new string('d', 64),
                Key = id.ToString(),
                Revision = revision,
                Status = InstanceStatus.Active,
                StartedAt = Epoch,
                ChangedAt = Epoch.AddSeconds(revision),
                Head = hash,
                Control = new byte[200],
                Monitors = new byte[4],
                Record = new byte[300],
            },
            Record = new StoredRecord(revision, command, new string('a', 64), Epoch.AddSeconds(revision), bytes, hash),
            ItemsGone = revision > 1 ? [revision - 1] : [],
            ItemsSet = [new WorkItemRow { Ordinal = revision, Step = "review", OpenedAt = Epoch, Posts = [new Post("editor", "财政局")], Outcomes = ["clear"] }],
            TimersSet = [new StoredTimer("due", Epoch.AddSeconds(revision), false)],
        };
    }

    public async Task<CommitResult> SendAsync(Commit commit, HostTransaction? transaction = null)
    {
        var result = await store.CommitAsync(commit, transaction, default);
        if (result == CommitResult.Committed) (Revision, Head) = (commit.Next.Revision, commit.Next.Head.ToArray());
        return result;
    }

    /// <summary>Commits until it holds, with the next serial of the series.</summary>
    public async Task<long> CommitNumberedAsync()
    {
        while (true)
        {
            var serial = await store.LastSerialAsync(space, Series, null, default) + 1;
            var result = await SendAsync(Next() with { Numbers = [new NumberTaking(Series, serial)] });
            if (result == CommitResult.Committed) return serial;
            if (result != CommitResult.SerialLost) throw new InvalidOperationException($"The commit ended as {result}.");
        }
    }
}
