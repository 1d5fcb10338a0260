using Imprimatur.Rules.Dmn.Models;

namespace Imprimatur.Rules.Conversion;

/// <summary>What the tables of a model say, piece by piece, so that it can be held against what marks say of it.</summary>
internal static class Claims
{
    /// <summary>The key of a test of a rule.</summary>
    public static string Test(string decision, int rule, string column) => $"{decision}/{rule}/{column}";

    /// <summary>The key of an output of a rule.</summary>
    public static string Output(string decision, int rule, int output) => $"{decision}/{rule}#{output}";

    /// <summary>The key of the type of an input or output.</summary>
    public static string Field(string decision, string what, string name) => $"{decision}/{what} {name}";

    /// <summary>The key of the values that an input must have.</summary>
    public static string Values(string decision, string name) => $"{decision}/values {name}";

    /// <summary>Everything that a model says.</summary>
    public static Dictionary<string, string> Of(DmnDefinitions model)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in model.Elements.OfType<DecisionElement>())
        {
            if (decision.Logic is LiteralExpression literal) said[decision.Name] = literal.Text.Trim();
            foreach (var what in new[] { "input", "output" })
            {
                foreach (var mark in Marks.All(decision, what)) said[Field(decision.Name, what,
                    Marks.About(mark) ?? "")] = (string?)mark.Attribute("beside") ?? "";
            }

            if (LogicMaker.Bare(decision.Logic) is TableExpression table) Add(said, decision.Name, table);
        }

        return said;
    }

    private static void Add(Dictionary<string, string> said, string decision, TableExpression table)
    {
        foreach (var input in table.Inputs) said[Values(decision, input.Expression?.Text ?? "")] = input.Values?.Text ?? "";
        for (var r = 0; r < table.Rules.Length; r++)
        {
            var rule = table.Rules[r];
            for (var i = 0; i < Math.Min(rule.Tests.Length, table.Inputs.Length); i++)
                said[Test(decision, r, table.Inputs[i].Expression?.Text ?? "")] = rule.Tests[i].Text.Trim();
            for (var i = 0; i < rule.Outputs.Length; i++) said[Output(decision, r, i)] = rule.Outputs[i].Text.Trim();
        }
    }
}
