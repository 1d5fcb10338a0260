using System.Text;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Drawing.Texts;

/// <summary>Conditions in words: cells with the titles of fields and values; FEEL as it was written.</summary>
internal static class ConditionWords
{
    private static readonly JsonLimits Bounds = new();

    public static string Of(Condition condition, WorkflowPlan plan, DrawingWords words)
    {
        var text = condition.Text;
        if (!text.StartsWith('{')) return text;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        if (JsonReader.Read(stream, new DiagnosticBag(""), Bounds) is not JsonObjectNode cells) return text;
        return cells.Properties.IsEmpty ? words.Always : string.Join(words.Both, cells.Properties.Select(c => Cell(c.Name, c.Value, plan, words)));
    }

    private static string Cell(string name, JsonNode cell, WorkflowPlan plan, DrawingWords words)
    {
        var field = plan.FieldOf(name) is >= 0 and var slot && slot < plan.Fields.Length ? plan.Fields[slot] : null;
        var title = Naming.Of(field?.Title, name, words);
        if (cell is JsonObjectNode { Properties: [var only] })
        {
            if (only.Name == "missing") return Naming.Format(words.Missing, title);
            if (only.Name == "any") return Naming.Format(words.Anything, title);
            if (only.Name == "feel") return $"{title} {Value(only.Value, null, words)}";
            if (only.Name == "not") return $"{title} ≠ {Value(only.Value, field, words)}";
            if (only.Name == "contains") return Naming.Format(words.Contains, title, Value(only.Value, field, words));
        }

        return cell is JsonObjectNode range
            ? $"{title} {string.Join(" – ", range.Properties.Select(p => Value(p.Value, field, words)))}"
            : $"{title} = {Value(cell, field, words)}";
    }

    private static string Value(JsonNode node, FieldPlan? field, DrawingWords words) => node switch
    {
        JsonTextNode text => field is not null && field.ValueTitles.TryGetValue(text.Text, out var title)
            ? title.In(words.Language)
            : Naming.Of(null, text.Text, words),
        JsonNumberNode number => number.Raw,
        JsonBooleanNode boolean => boolean.Value ? words.Yes : words.No,
        JsonArrayNode list => string.Join(words.Or, list.Items.Select(i => Value(i, field, words))),
        _ => "…",
    };
}
