using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Decision tables (part 13), evaluated row by row.</summary>
internal static class RefTable
{
    /// <summary>The outputs of the decision; null when it has no answer, and the token is held.</summary>
    public static Dictionary<string, JToken>? Decide(JObject decision, Func<string, JToken?> value, DateTimeOffset now)
    {
        var inputs = (JObject)decision["inputs"]!;
        foreach (var (name, input) in inputs)
        {
            // "An input is never missing unless it says optional"
            if (value(name) is null && !IsOptional(input!)) return null;
        }
        var hits = ((JArray)decision["rules"]!).Where(rule => Hits((JObject)rule["when"]!, inputs, value, now)).ToList();
        var unique = (string?)decision["hitPolicy"] == "unique";
        if (unique && hits.Count > 1) return null;
        var answer = hits.Count > 0 ? (JObject)hits[0]["then"]! : decision["otherwise"] as JObject;
        return answer?.Properties().ToDictionary(p => p.Name, p => p.Value);
    }

    /// <summary>"In an optional column an empty cell means any *present* value; any includes missing." A missing value matches only a cell that says
    /// so.</summary>
    private static bool Hits(JObject when, JObject inputs, Func<string, JToken?> value, DateTimeOffset now)
    {
        foreach (var (name, _) in inputs)
        {
            if (when[name] is { } cell)
            {
                if (RefCells.Cell(cell, value(name), now) != true) return false;
            }
            else if (value(name) is null)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsOptional(JToken input) => (bool?)input["optional"] == true;
}
