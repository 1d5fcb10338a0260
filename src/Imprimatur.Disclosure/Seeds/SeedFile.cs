using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Imprimatur.Rules;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>One file of the seeds, and the small forms that all of them share: ids, titles, dates, lists of ids.</summary>
internal sealed partial class SeedFile(string path)
{
    private readonly Dictionary<string, SourcePosition> _ids = new(StringComparer.Ordinal);

    public DiagnosticBag Bag { get; } = new(path);

    /// <summary>The root object; null when it can't be read, which is reported.</summary>
    public JsonObjectReader? Open()
    {
        if (!File.Exists(path))
        {
            Bag.Error(SeedCodes.MissingFile, SourcePosition.None, "the file is not there", "seeds/README.md says which files a city has");
            return null;
        }

        using var stream = File.OpenRead(path);
        if (JsonReader.Read(stream, Bag, new JsonLimits()) is not { } root || JsonObjectReader.Open(root, "the file", Bag) is not { } o) return null;
        o.Allow("$schema");
        return o;
    }

    /// <summary>The objects of a list that must be there.</summary>
    public IEnumerable<JsonObjectReader> Entries(JsonObjectReader o, string property)
    {
        foreach (var node in o.Array(property, required: true)?.Items ?? [])
        {
            if (JsonObjectReader.Open(node, $"an element of {UserText.Quote(property)}", Bag) is { } entry) yield return entry;
        }
    }

    /// <summary>The id of an object, unique in the file.</summary>
    public string Id(JsonObjectReader o)
    {
        if (o.Text("id", required: true) is not { } node) return "";
        if (!IdForm().IsMatch(node.Text))
            Bag.Error(SeedCodes.BadId, node.Position, $"{UserText.Quote(node.Text)} is no id", "a lower-case letter, then at most 63 letters, digits and `-`");
        else if (!_ids.TryAdd(node.Text, node.Position))
            Bag.Error(SeedCodes.Twice, node.Position, $"{UserText.Quote(node.Text)} stands there twice", $"first in line {_ids[node.Text].Line}");
        return node.Text;
    }

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(JsonObjectReader o, string property)
    {
        if (o.Text(property, required: true) is not { } node) return "";
        if (string.IsNullOrWhiteSpace(node.Text)) Bag.Error(JsonCodes.BadValue, node.Position, $"{UserText.Quote(property)} must not be empty");
        return node.Text;
    }

    /// <summary>A text in English, Chinese or both.</summary>
    public LocalizedText Title(JsonObjectReader o, string property) =>
        o.Required(property) is { } found ? Title(found.Value, UserText.Quote(property)) : new LocalizedText(null, null);

    /// <summary>A list of texts in English, Chinese or both; empty when it is not there.</summary>
    public ImmutableArray<LocalizedText> Titles(JsonObjectReader o, string property, bool required)
    {
        var list = o.Array(property, required);
        if (required && list is { Items.IsEmpty: true }) Bag.Error(SeedCodes.Empty, list.Position, $"{UserText.Quote(property)} must name at least one");
        return [.. (list?.Items ?? []).Select(n => Title(n, $"an element of {UserText.Quote(property)}"))];
    }

    /// <summary>A list of ids that must all be known.</summary>
    public ImmutableArray<string> Ids(JsonObjectReader o, string property, string what, IReadOnlyCollection<string> known, bool mayBeEmpty = false)
    {
        if (o.Texts(property, required: true) is not { } nodes) return [];
        if (nodes.Count == 0 && !mayBeEmpty && o.Node.TryGet(property, out var p))
            Bag.Error(SeedCodes.Empty, p.Value.Position, $"{UserText.Quote(property)} must name at least one");
        foreach (var node in nodes) Known(node, what, known);
        return [.. nodes.Select(n => n.Text)];
    }

    /// <summary>One id that must be known.</summary>
    public string KnownId(JsonObjectReader o, string property, string what, IReadOnlyCollection<string> known)
    {
        if (o.Text(property, required: true) is not { } node) return "";
        Known(node, what, known);
        return node.Text;
    }

    /// <summary>A date.</summary>
    public DateOnly Date(JsonObjectReader o, string property)
    {
        if (o.Text(property, required: true) is not { } node) return default;
        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Bag.Error(SeedCodes.BadDate, node.Position, $"{UserText.Quote(node.Text)} is no date", "write it as `2018-02-02`");
        return default;
    }

    private void Known(JsonTextNode node, string what, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(node.Text)) Bag.Error(SeedCodes.Unknown, node.Position, $"unknown {what} {UserText.Quote(node.Text)}",
            NearestName.Help(node.Text, known, "declared"));
    }

    private LocalizedText Title(JsonNode node, string what)
    {
        if (node is JsonTextNode { Text.Length: > 0 } plain) return new LocalizedText(plain.Text, null);
        if (JsonObjectReader.Open(node, what, Bag) is not { } o) return new LocalizedText(null, null);
        var text = new LocalizedText(o.Text("en")?.Text, o.Text("zh")?.Text);
        o.Finish();
        if (string.IsNullOrEmpty(text.En) && string.IsNullOrEmpty(text.Zh)) Bag.Error(JsonCodes.BadValue, node.Position, $"{what} says nothing",
            "give `en`, `zh` or both");
        return text;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}
