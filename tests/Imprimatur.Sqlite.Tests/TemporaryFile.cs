namespace Imprimatur.Sqlite.Tests;

/// <summary>A database file in a folder of its own, which is gone in the end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("imprimatur-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "office.db");

    public SqliteStoreOptions Options => new() { Path = Path, Durability = SqliteDurability.Process };

    public void Dispose() => _folder.Delete(recursive: true);
}
