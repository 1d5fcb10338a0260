using Imprimatur.Rules.Types;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Output entries of DMN as what a rule gives.</summary>
internal static class OutputJson
{
    /// <summary>The literal or FEEL; null where nothing is given.</summary>
    public static JToken? Of(string text, FeelType type)
    {
        if (text is "" or "null" or "-") return null;
        return FeelJson.Literal(FeelJson.Parse(text, p => p.ReadExpression()), type) ?? FeelJson.Feel(text);
    }
}
