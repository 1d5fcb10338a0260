using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>A definition where it stands: itself, or called by another's step. Knows what its names mean.</summary>
/// <param name="Json">The definition.</param>
/// <param name="Call">The path of the call, "" for the definition itself.</param>
/// <param name="Caller">Whose step calls it.</param>
internal sealed record RefScope(JObject Json, string Call, RefScope? Caller = null)
{
    /// <summary>What its fields are called: "`passes` ... makes the called field another name of the caller's" (part 4).</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>The steps of its graphs, by path.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>Its graphs, by path, each with the one around it.</summary>
    public Dictionary<string, string?> Around { get; } = [];

    /// <summary>Takes down a step of this definition, of which its callers may speak too.</summary>
    public void Add(string step)
    {
        for (var scope = this; scope is not null; scope = scope.Caller) scope.Steps.Add(step);
    }

    public string Named(string name) => Call.Length == 0 ? name : $"{Call}/{name}";

    /// <summary>"`block/branch/step` ... or the plain name where it is unique" (part 1); a name near by goes before one far off.</summary>
    public string Step(string name, string graph)
    {
        for (var g = graph; g is not null; g = Around[g])
        {
            var near = g.Length == 0 ? name : $"{g}/{name}";
            if (Steps.Contains(near)) return near;
        }
        return Steps.Contains(Named(name)) ? Named(name) : Steps.Single(s => s.EndsWith("/" + name, StringComparison.Ordinal));
    }
}
