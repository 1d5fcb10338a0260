using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Adds up steps before any of them is read, so that a file of 200,000 steps costs no more than its reading as JSON.</summary>
internal static class StepCount
{
    /// <summary>Whether the definition has few enough steps; if not, that is reported.</summary>
    public static bool Check(ReadingContext context, JsonNode root)
    {
        var count = 0;
        var graphs = new Stack<JsonNode>([root]);
        while (graphs.TryPop(out var graph))
        {
            if (graph is not JsonObjectNode o || !o.TryGet("steps", out var steps) || steps.Value is not JsonObjectNode table) continue;
            count += table.Properties.Length;
            foreach (var step in table.Properties)
            {
                if (step.Value is JsonObjectNode s && s.TryGet("branches", out var branches) && branches.Value is JsonObjectNode b)
                    foreach (var branch in b.Properties) graphs.Push(branch.Value);
            }
        }

        if (count <= context.Limits.MaxSteps) return true;
        context.Bag.Error(DefinitionCodes.TooMany, root.Position, $"the definition has {count} steps", $"at most {context.Limits.MaxSteps} are allowed");
        return false;
    }
}
