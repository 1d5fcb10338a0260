using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Tests.Reference.Generators;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>Reads a random case with the engine's own reader.</summary>
internal static class Pair
{
    public static CatalogReading Read(RandomCase random) => CatalogReader.Read(
        random.Decisions.Select((d, i) => new CatalogFile($"table{i}.decision.json", Encoding.UTF8.GetBytes(d.ToString())))
            .Append(new CatalogFile("random.workflow.json", Encoding.UTF8.GetBytes(random.Text))));
}
