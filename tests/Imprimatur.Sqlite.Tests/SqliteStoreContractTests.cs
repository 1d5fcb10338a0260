using Imprimatur.Testing.Stores;

namespace Imprimatur.Sqlite.Tests;

public sealed class SqliteStoreContractTests
{
    [TestCaseSource(typeof(StoreConformance), nameof(StoreConformance.Facts))]
    public async Task The_store_on_sqlite_keeps_the_contract(StoreFact fact)
    {
        using var file = new TemporaryFile();
        await fact.VerifyAsync(() => new SqliteStore(file.Options));
    }
}
