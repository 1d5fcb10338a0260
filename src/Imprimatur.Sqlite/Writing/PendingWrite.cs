using Imprimatur.Sqlite.Connections;

namespace Imprimatur.Sqlite.Writing;

/// <summary>Something that waits to be written in the next transaction, and somebody who waits for it.</summary>
internal abstract class PendingWrite
{
    /// <summary>The instance that it is a command of; a batch holds at most one of each. Null for what is no command.</summary>
    public virtual (string Space, InstanceId Id)? Instance => null;

    /// <summary>Whether its caller has gone before it began.</summary>
    public abstract bool IsCancelled { get; }

    /// <summary>The first half of the work: takes what others could take.</summary>
    public abstract void Claim(Session session);

    /// <summary>The second half, after all of the batch have claimed.</summary>
    public virtual void Finish(Session session)
    {
    }

    /// <summary>Tells the caller, once the batch is durable.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception reason);

    public abstract void Cancel();
}
