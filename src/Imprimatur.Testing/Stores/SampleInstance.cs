using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>An instance that commits plausible commands one after another: what does not matter to a fact is filled in here.</summary>
internal sealed class SampleInstance(IWorkflowStore store, string space = "", string definition = "note", string? key = null)
{
    public static readonly DateTimeOffset Epoch = new(2017, 1, 3, 1, 0, 0, TimeSpan.Zero);

    public InstanceId Id { get; init; } = new(Guid.NewGuid());

    public string Space => space;

    public string Key => key ?? Id.ToString();

    public IWorkflowStore Store => store;

    /// <summary>The revision that the last successful commit made.</summary>
    public long Revision { get; private set; }

    /// <summary>The next commit, not sent yet.</summary>
    public Commit Next(string? commandId = null, InstanceStatus status = InstanceStatus.Active) => At(Revision + 1, commandId, status);

    /// <summary>A commit that makes a revision.</summary>
    public Commit At(long revision, string? commandId = null, InstanceStatus status = InstanceStatus.Active)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"of\":\"{Id}\",\"sequence\":{revision},\"by\":\"{commandId}\"}}"));
        var hash = SHA256.HashData(bytes);
        return new Commit
        {
            Next = new InstanceRow
            {
                Space = space,
                Id = Id,
                Definition = definition,
                Version = 3,
                DefinitionHash = Convert.ToHexStringLower(SHA256.HashData("definition"u8)),
                Key = Key,
                Revision = revision,
                Status = status,
                Result = status == InstanceStatus.Ended ? "done" : null,
                Classification = revision > 1 ? "none" : null,
                StartedAt = Epoch,
                ChangedAt = Epoch.AddTicks(revision),
                Head = hash,
                Control = Encoding.UTF8.GetBytes($"control {revision}"),
                Monitors = Encoding.UTF8.GetBytes($"monitors {revision}"),
                Record = Encoding.UTF8.GetBytes($"record {revision}"),
            },
            Record = new StoredRecord(
                revision, commandId ?? $"command {revision} 公文", Convert.ToHexStringLower(SHA256.HashData("digest"u8)), Epoch.AddTicks(revision), bytes, hash),
        };
    }

    /// <summary>Commits the next command, and expects that it is written.</summary>
    public async Task<Commit> CommitAsync(Func<Commit, Commit>? change = null, InstanceStatus status = InstanceStatus.Active)
    {
        var commit = change is null ? Next(status: status) : change(Next(status: status));
        Expect.Equal(await SendAsync(commit).ConfigureAwait(false), CommitResult.Committed, $"The result of commit {commit.Next.Revision}");
        return commit;
    }

    public async Task<CommitResult> SendAsync(Commit commit)
    {
        var result = await store.CommitAsync(commit, null, CancellationToken.None).ConfigureAwait(false);
        if (result == CommitResult.Committed) Revision = commit.Next.Revision;
        return result;
    }

    public async Task<StoredInstance?> LoadAsync() => await store.LoadAsync(space, Id, null, CancellationToken.None).ConfigureAwait(false);

    public static WorkItemRow Item(long ordinal, params Post[] posts) => new()
    {
        Ordinal = ordinal,
        Step = "review",
        OpenedAt = Epoch,
        Posts = [.. posts],
        Outcomes = ["clear", "return"],
    };
}
