using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes the rules of a decision of ours of a decision table of DMN.</summary>
/// <param name="model">The model.</param>
/// <param name="names">Its names.</param>
/// <param name="claims">What marks say, by the key of the piece beside which they hold.</param>
/// <param name="diagnostics">Where is reported what can't be said.</param>
internal sealed class RuleMaker(DmnDefinitions model, ModelNames names, Dictionary<string, string> claims, DiagnosticBag diagnostics)
{
    /// <summary>Adds inputs, outputs, rules and fall-back; false when that can't be said.</summary>
    public bool Add(JObject json, DecisionElement decision, TableExpression table, ImmutableArray<ModelInput> inputs)
    {
        var columns = table.Inputs.Select(i => Column(i, inputs)).ToList();
        var isWhole = table.Rules.All(r => r.Tests.Length == table.Inputs.Length && r.Outputs.Length == table.Outputs.Length);
        if (!isWhole) diagnostics.Error(DmnCodes.Unsayable, table.Position, "a rule has more or fewer entries than the table has columns");
        if (columns.Contains(null) || !isWhole) return false;
        var missing = columns.Select((c, i) => MayBeMissing(c!, table, i)).ToList();
        var outputs = table.Outputs.Select(o => new OutputMaker(model, claims, diagnostics).Make(o, decision, table)).ToList();
        json["hitPolicy"] = Policy(table);
        if (table.Aggregation is { } aggregation) json["aggregate"] = aggregation.ToLowerInvariant();
        for (var i = 0; i < columns.Count; i++)
        {
            if (missing[i] && !columns[i]!.IsOptional) columns[i]!.Field!["optional"] = true;
            if (Marks.All(decision, "input").Any()) claims[Claims.Values(decision.Name, table.Inputs[i].Expression!.Text)] = table.Inputs[i].Values?.Text ?? "";
        }

        json["inputs"] = new JObject(inputs.Where(i => i.Field is not null).Select(i => new JProperty(i.Name, i.Field)));
        json["outputs"] = new JObject(outputs.Select(o => new JProperty(o.Name, o.Field)));
        json["rules"] = new JArray(table.Rules.Select((r, i) => Rule(r, i, decision, table, [.. columns.Zip(missing, (c, m) => (c!, m))], [.. outputs])));
        if (Otherwise(table, [.. outputs]) is { } otherwise) json["otherwise"] = otherwise;
        return true;
    }

    private ModelInput? Column(TableInput input, ImmutableArray<ModelInput> inputs)
    {
        var text = (input.Expression?.Text ?? "").Trim('`');
        var found = inputs.FirstOrDefault(i => i.Element.ReadName == text);
        if (found is null)
            diagnostics.Error(DmnCodes.Unsayable, input.Position, $"a column of ours tests an input, not {UserText.Quote(text)}",
                "make a decision or an input of it and require that");
        return found;
    }

    /// <summary>A column of DMN may be null always; ours may be missing where it says so, and else where the table asks for null.</summary>
    private static bool MayBeMissing(ModelInput column, TableExpression table, int index)
    {
        if (column.Field is null || column.IsFed) return false;
        if (column.IsOptional || column.IsMarked) return column.IsOptional;
        var texts = table.Rules.Select(r => r.Tests[index].Text).Append(table.Inputs[index].Values?.Text ?? "");
        return texts.Any(t => t is not "? != null" && t.Contains("null", StringComparison.Ordinal));
    }

    private static string Policy(TableExpression table) => (table.HitPolicy ?? "UNIQUE").ToUpperInvariant() switch
    {
        "RULE ORDER" => "ruleOrder",
        "OUTPUT ORDER" => "outputOrder",
        var word => word.ToLowerInvariant(),
    };

    private JObject Rule(TableRule rule, int index, DecisionElement decision, TableExpression table, ImmutableArray<(ModelInput Input, bool Missing)> columns,
        ImmutableArray<(string Name, JObject Field, FeelType Type)> outputs)
    {
        var json = Notes(rule, index, table.Annotations);
        var when = new JObject();
        for (var i = 0; i < columns.Length; i++)
        {
            var key = Claims.Test(decision.Name, index, table.Inputs[i].Expression!.Text);
            if (Cell(rule.Tests[i], columns[i].Input, columns[i].Missing, key) is { } cell) when.Add(columns[i].Input.Name, cell);
        }

        var then = new JObject();
        for (var i = 0; i < outputs.Length; i++)
        {
            var key = Claims.Output(decision.Name, index, i);
            if (Value(rule.Outputs[i], outputs[i].Type, key) is { } value) then.Add(outputs[i].Name, value);
        }

        json.Add("when", when);
        json.Add("then", then);
        return json;
    }

    private JToken? Cell(TableEntry entry, ModelInput column, bool missing, string key)
    {
        if (Marked(entry, key) is { } marked) return marked;
        var text = names.Renamed(entry.Text);
        var cell = CellJson.Of(text, column.Type, missing);
        return missing && cell is not null && NullTest.Passes(text) && !IsAboutMissing(cell)
            ? new JArray(cell, new JObject(new JProperty("missing", true))) : cell;
    }

    private static bool IsAboutMissing(JToken cell) =>
        cell is JArray list ? list.Any(IsAboutMissing) : cell is JObject o && (o.ContainsKey("missing") || o.ContainsKey("any"));

    private JToken? Value(TableEntry entry, FeelType type, string key) => Marked(entry, key) ?? OutputJson.Of(names.Renamed(entry.Text), type);

    private JToken? Marked(TableEntry entry, string key)
    {
        if (Marks.Beside(Marks.All(entry, "cell"), entry.Text) is not { } mark) return null;
        claims[key] = entry.Text;
        return JsonTokens.Of(mark);
    }

    private static JObject Notes(TableRule rule, int index, ImmutableArray<string> titles)
    {
        if (Marks.Beside(Marks.All(rule, "rule"), RuleNotes.Join(rule.Annotations)) is JsonObjectNode mark) return JsonTokens.Of(mark, _ => true);
        var json = new JObject(new JProperty("id", rule.Id ?? $"rule-{index + 1}"));
        if (rule.Description is { Length: > 0 } description) json["because"] = description;
        foreach (var (title, text) in titles.Zip(rule.Annotations).Where(n => n.Second.Length > 0))
        {
            var known = RuleNotes.All.FirstOrDefault(n => n.Title == title);
            if (known is null) json["because"] = json["because"] is JValue before ? $"{before}; {title}: {text}" : $"{title}: {text}";
            else if (known.Language is null) json[known.Property] = text;
            else if (json[known.Property] is JObject both) both[known.Language] = text;
            else json[known.Property] = new JObject(new JProperty(known.Language, text));
        }

        return json;
    }

    private JObject? Otherwise(TableExpression table, ImmutableArray<(string Name, JObject Field, FeelType Type)> outputs)
    {
        var mark = Marks.Json(table, "otherwise") as JsonObjectNode;
        var isOurs = table is { Aggregation: "SUM", Outputs: [{ Default.Text: "0" }] } || table.Outputs is [{ Default.Text: "[]" }];
        if (table.Outputs.All(o => o.Default is null) || (mark is null && isOurs))
        {
            if (mark is null && !isOurs && table.HitPolicy is "COLLECT" or "RULE ORDER" or "OUTPUT ORDER" && table.Aggregation is null or "SUM")
                diagnostics.Warning(DmnCodes.Unsayable, table.Position, "where no rule matches, DMN answers null and ours an empty list, or the sum 0");
            return null;
        }

        var then = new JObject();
        foreach (var (output, made) in table.Outputs.Zip(outputs))
        {
            if (output.Default is { } value && OutputJson.Of(names.Renamed(value.Text), made.Type) is { } token) then.Add(made.Name, token);
        }

        if (mark is null || mark.Properties.IsEmpty) return then;
        var json = JsonTokens.Of(mark, _ => true);
        json.Add("then", then);
        return json;
    }
}
