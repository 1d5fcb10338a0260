using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes outputs of ours of output clauses of DMN.</summary>
/// <param name="model">The model.</param>
/// <param name="claims">What marks say, by the key of the piece beside which they hold.</param>
/// <param name="diagnostics">Where is reported what can't be said.</param>
internal sealed class OutputMaker(DmnDefinitions model, Dictionary<string, string> claims, DiagnosticBag diagnostics)
{
    /// <summary>The output: its name, its declaration, its type.</summary>
    public (string Name, JObject Field, FeelType Type) Make(TableOutput output, DecisionElement decision, TableExpression table)
    {
        var name = output.Name is { Length: > 0 } own ? ModelNames.Ours(own) : ModelNames.Ours(decision.ReadName);
        var reference = output.TypeRef ?? (table.Outputs.Length == 1 ? table.TypeRef ?? decision.Variable?.TypeRef : null);
        var told = TypeText.Of(reference, model.Items);
        var mark = Marks.Beside(Marks.All(decision, "output").Where(m => Marks.About(m) == name), told) as JsonObjectNode;
        if (mark is not null) claims[Claims.Field(decision.Name, "output", name)] = told;
        var field = mark is not null ? JsonTokens.Of(mark, _ => true) : Field(output, reference, table);
        if (field is null)
            diagnostics.Error(DmnCodes.Unsayable, output.Position,
                $"the type of the output {UserText.Quote(name)}, {UserText.Quote(reference ?? "none")}, is none of a field of ours",
                "give the output a type");
        return (name, field ?? [], field is null ? FeelType.Any : FieldJson.TypeOf(field) ?? FeelType.Any);
    }

    private JObject? Field(TableOutput output, string? reference, TableExpression table)
    {
        var field = reference is null or "Any" ? Guessed(table.Rules.Select(r => r.Outputs[table.Outputs.IndexOf(output)].Text)) : FieldJson.Of(reference,
            model.Items);
        if (field is null || output.Values is not { Text.Length: > 0 } values || (string?)field["type"] != "string") return field;

        // The order of the output's own values is that of priority.
        if (FieldJson.Of("", [new ItemDefinition("", "string", false, values.Text, null)])?["oneOf"] is { } texts) field["oneOf"] = texts;
        return field;
    }

    /// <summary>The type that all entries have, when they are literals of one.</summary>
    private static JObject? Guessed(IEnumerable<string> entries)
    {
        var words = entries.Where(e => e is not ("" or "null" or "-")).Select(e => OutputJson.Of(e, FeelType.Any)).Select(t => t switch
        {
            JRaw => "number",
            JValue { Type: JTokenType.String } => "string",
            JValue { Type: JTokenType.Boolean } => "boolean",
            _ => null,
        }).Distinct().ToList();
        return words is [{ } word] ? new JObject(new JProperty("type", word)) : null;
    }
}
