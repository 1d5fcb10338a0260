using System.Collections.Immutable;
using System.Xml;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Conversion;

/// <summary>A column of annotations: what a rule says for people, in DMN's own place for it.</summary>
/// <param name="Title">What the column is called.</param>
/// <param name="Property">The property of the rule.</param>
/// <param name="Language">The language of a text in two, or null.</param>
internal sealed record RuleNotes(string Title, string Property, string? Language)
{
    /// <summary>All columns that there can be.</summary>
    public static readonly ImmutableArray<RuleNotes> All =
    [
        new("rule", "id", null), new("title", "title", "en"), new("title (zh)", "title", "zh"), new("because", "because", "en"),
        new("because (zh)", "because", "zh"), new("basis", "basis", null),
    ];

    /// <summary>The columns that some rules need.</summary>
    public static ImmutableArray<RuleNotes> Columns(IEnumerable<JsonObjectNode> rules)
    {
        var all = rules.ToList();
        return [.. All.Where(n => all.Exists(r => n.Text(r).Length > 0))];
    }

    /// <summary>What a rule says in this column; empty when nothing.</summary>
    public string Text(JsonObjectNode rule)
    {
        if (!rule.TryGet(Property, out var property)) return "";
        var text = property.Value switch
        {
            JsonTextNode t => Language == "zh" ? null : t.Text,
            JsonObjectNode both => both.TryGet(Language ?? "", out var part) ? (part.Value as JsonTextNode)?.Text : null,
            _ => null,
        };
        return string.Concat((text ?? "").Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' ')).Trim();
    }

    /// <summary>All notes of a rule as one text.</summary>
    public static string Join(ImmutableArray<string> notes) => string.Join(" | ", notes).Trim();
}
