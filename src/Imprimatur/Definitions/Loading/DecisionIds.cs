using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Loading;

/// <summary>The ids that a file of decisions names, even where it can't be read whole: a definition must not be blamed for another file's mistake.</summary>
internal static class DecisionIds
{
    public static IEnumerable<string> In(JsonNode root)
    {
        if (root is not JsonObjectNode o) return [];
        var several = o.TryGet("decisions", out var list) && list.Value is JsonArrayNode array ? array.Items : [];
        return several.Prepend(root).OfType<JsonObjectNode>().Select(Id).OfType<string>();
    }

    private static string? Id(JsonObjectNode o) => o.TryGet("id", out var id) && id.Value is JsonTextNode text ? text.Text : null;
}
