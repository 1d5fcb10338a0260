using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Conversion;

/// <summary>Finds the place in a model of a place in the file that was made of it: the rule, else the decision.</summary>
/// <param name="root">The file.</param>
/// <param name="decisions">The decisions in their order.</param>
/// <param name="otherwise">The place of all else.</param>
internal sealed class Places(JsonNode root, List<DecisionElement> decisions, SourcePosition otherwise)
{
    /// <summary>The place in the model.</summary>
    public SourcePosition Of(SourcePosition position)
    {
        var bodies = root is JsonObjectNode o && o.TryGet("decisions", out var list) && list.Value is JsonArrayNode array ? array.Items : [root];
        var index = bodies.Count(b => b.Position <= position) - 1;
        if (index < 0 || index >= decisions.Count) return otherwise;
        var decision = decisions[index];
        if (LogicMaker.Bare(decision.Logic) is not TableExpression table || bodies[index] is not JsonObjectNode body
            || !body.TryGet("rules", out var rules) || rules.Value is not JsonArrayNode { Items: var items }) return decision.Position;
        var rule = items.Count(r => r.Position <= position) - 1;
        var isAfter = body.TryGet("otherwise", out var fallBack) && fallBack.Position <= position;
        return rule < 0 || rule >= table.Rules.Length || isAfter ? decision.Position : table.Rules[rule].Position;
    }
}
