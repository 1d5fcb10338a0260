using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>A random definition with the decisions that it uses, as JSON text.</summary>
internal sealed record RandomCase(int Seed, JObject Definition, IReadOnlyList<JObject> Decisions)
{
    public string Text => Definition.ToString();
}
