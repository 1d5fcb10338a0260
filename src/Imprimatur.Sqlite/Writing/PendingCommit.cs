using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Writing;

/// <summary>A commit that waits for its transaction.</summary>
internal sealed class PendingCommit(Commit commit, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<CommitResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Claimed _claimed;

    public Task<CommitResult> Done => _done.Task;

    public override (string Space, InstanceId Id)? Instance => (commit.Next.Space, commit.Next.Id);

    public override bool IsCancelled => cancellationToken.IsCancellationRequested;

    public override void Claim(Session session) => _claimed = CommitWriter.Claim(session, commit);

    public override void Finish(Session session)
    {
        if (_claimed.Result == CommitResult.Committed) CommitWriter.Write(session, commit, _claimed.Instance);
    }

    public override void Succeed() => _done.TrySetResult(_claimed.Result);

    public override void Fail(Exception reason) => _done.TrySetException(reason);

    public override void Cancel() => _done.TrySetCanceled(cancellationToken);
}
