namespace Imprimatur.Storage;

/// <summary>What became of a commit.</summary>
public enum CommitResult : byte
{
    /// <summary>Durable (or, within the host's transaction, pending).</summary>
    Committed,

    /// <summary>The instance is at another revision, or the start's id is taken.</summary>
    RevisionLost,

    /// <summary>A counter is at another serial.</summary>
    SerialLost,

    /// <summary>Another instance of the definition has the key.</summary>
    KeyTaken,

    /// <summary>The instance has a record with this command id.</summary>
    CommandKnown,
}
