using System.Text;
using Imprimatur.Definitions;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Reads a random case with the engine's own reader.</summary>
internal static class Pair
{
    public static CatalogReading Read(RandomCase random) => CatalogReader.Read(
    [
        .. random.Decisions.Select(d => File($"{(string)d["id"]!}.decision.json", d)),
        .. random.Called.Select(c => File($"{(string)c["id"]!}.workflow.json", c)),
        File("random.workflow.json", random.Definition),
    ]);

    private static CatalogFile File(string name, JObject json) => new(name, Encoding.UTF8.GetBytes(json.ToString()));
}
