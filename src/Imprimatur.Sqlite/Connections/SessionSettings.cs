namespace Imprimatur.Sqlite.Connections;

/// <summary>What a session needs to know of the store's options.</summary>
/// <param name="Path">The database file.</param>
/// <param name="SurvivesPowerLoss">Whether a commit is synced to the disk before it is told.</param>
/// <param name="BusyTimeout">How long a writer waits for others.</param>
/// <param name="CacheKibibytes">The writer's page cache, in KiB.</param>
internal sealed record SessionSettings(string Path, bool SurvivesPowerLoss, TimeSpan BusyTimeout, int CacheKibibytes);
