using Imprimatur.Sqlite;

namespace Imprimatur.Cli.Kit;

/// <summary>Opens a database to read: nothing is made, migrated or written.</summary>
internal static class Database
{
    public static async Task<SqliteStore> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file `{path}`");
        var store = new SqliteStore(new SqliteStoreOptions { Path = path, ReadOnly = true });
        try
        {
            await store.InitializeAsync(cancellationToken);
            return store;
        }
        catch (ImprimaturException failure)
        {
            await store.DisposeAsync();
            throw new UsageException($"`{path}`: {failure.Message}");
        }
    }
}
