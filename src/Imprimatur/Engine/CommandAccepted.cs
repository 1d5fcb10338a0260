namespace Imprimatur.Engine;

/// <summary>The command holds and is durable (or, within the host's transaction, pending).</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Revision">The instance's revision after the command, which is the sequence of its record.</param>
/// <param name="At">The moment of the record.</param>
public sealed record CommandAccepted(InstanceId Instance, long Revision, DateTimeOffset At) : CommandResult
{
    /// <summary>Whether the result waits for the host to commit its own transaction.</summary>
    public bool Pending { get; init; }

    /// <summary>Whether the same command was accepted before and this is that first result (for a start: the instance was there).</summary>
    public bool Repeated { get; init; }
}
