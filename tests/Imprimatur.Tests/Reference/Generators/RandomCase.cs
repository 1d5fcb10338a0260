using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>A random definition with the decisions that it uses and the workflows that it calls.</summary>
internal sealed record RandomCase(int Seed, JObject Definition, IReadOnlyList<JObject> Decisions, IReadOnlyList<JObject> Called)
{
    public string Text => Definition.ToString();
}
