namespace Imprimatur.Sqlite;

/// <summary>What a commit survives.</summary>
public enum SqliteDurability
{
    /// <summary>A commit survives the loss of power (<c>synchronous=FULL</c>).</summary>
    Full,

    /// <summary>A commit survives the end of the process; the last ones may be lost with power, whole ones from the end only
    /// (<c>synchronous=NORMAL</c>).</summary>
    Process,
}
