using Imprimatur.Storage.Memory;
using Imprimatur.Testing.Stores;

namespace Imprimatur.Testing.Tests.Stores;

public sealed class InMemoryStoreTests
{
    [TestCaseSource(typeof(StoreConformance), nameof(StoreConformance.Facts))]
    public Task The_store_in_memory_keeps_the_contract(StoreFact fact) => fact.VerifyAsync(() => new InMemoryStore());
}
