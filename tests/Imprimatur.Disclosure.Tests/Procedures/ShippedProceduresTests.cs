using Imprimatur.Definitions;

namespace Imprimatur.Disclosure.Tests.Procedures;

public sealed class ShippedProceduresTests
{
    [Test]
    public void The_shipped_procedures_load_without_a_finding()
    {
        var reading = CatalogReader.Read(RepositoryRoot.Workflows);
        Assert.That(reading.Diagnostics, Is.Empty, string.Join('\n', reading.Diagnostics));
        Assert.That(reading.Catalog, Is.Not.Null);
    }
}
