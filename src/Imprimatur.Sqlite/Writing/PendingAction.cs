using Imprimatur.Sqlite.Connections;

namespace Imprimatur.Sqlite.Writing;

/// <summary>A write that is no command.</summary>
internal sealed class PendingAction<T>(Func<Session, T> write, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override bool IsCancelled => cancellationToken.IsCancellationRequested;

    public override void Claim(Session session) => _result = write(session);

    public override void Succeed() => _done.TrySetResult(_result!);

    public override void Fail(Exception reason) => _done.TrySetException(reason);

    public override void Cancel() => _done.TrySetCanceled(cancellationToken);
}
