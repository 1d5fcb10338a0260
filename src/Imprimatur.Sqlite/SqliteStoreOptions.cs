namespace Imprimatur.Sqlite;

/// <summary>How the store on SQLite works.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The database file; it is made when it is not there. It may hold the host's own tables too.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the store only reads: it makes and migrates nothing, and a file without its tables is refused. For audits.</summary>
    /// <value>The default is false.</value>
    public bool ReadOnly { get; init; }

    /// <summary>What a commit survives.</summary>
    /// <value>The default is <see cref="SqliteDurability.Full"/>.</value>
    public SqliteDurability Durability { get; init; } = SqliteDurability.Full;

    /// <summary>How long a writer waits for another process, or for a transaction of the host, to let the file go.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most commits that share one transaction.</summary>
    /// <value>The default is 256.</value>
    public int MaxBatch { get; init; } = 256;

    /// <summary>The writer's page cache, in KiB.</summary>
    /// <value>The default is 32,768 (32 MiB).</value>
    public int CacheKibibytes { get; init; } = 32_768;

    /// <exception cref="ArgumentException">A value makes no sense.</exception>
    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Path);
        if (Path.Contains(":memory:", StringComparison.OrdinalIgnoreCase)) throw new ArgumentException("Use the store in memory instead of `:memory:`.");
        ArgumentOutOfRangeException.ThrowIfLessThan(BusyTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CacheKibibytes, 64);
    }
}
