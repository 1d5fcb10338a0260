using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>
/// What all readers of a file share: where mistakes go, the limits, and the small forms (names, lists of names, titles, terms, dates).
/// A name that is missing and reported is given as an empty text, which nobody reports again.
/// </summary>
/// <param name="bag">Where mistakes go.</param>
/// <param name="limits">The bounds.</param>
internal sealed class ReadingContext(DiagnosticBag bag, Limits limits)
{
    public DiagnosticBag Bag { get; } = bag;

    public Limits Limits { get; } = limits;

    /// <summary>Begins to read an object; null when the node is none, which is reported.</summary>
    public JsonObjectReader? Open(JsonNode node, string what) => JsonObjectReader.Open(node, what, Bag);

    /// <summary>The name that a declaration gives, checked.</summary>
    public Name Declared(JsonProperty property, string what, bool isField = false)
    {
        var name = new Name(property.Name, property.Position);
        IdText.Check(name, what, isField, Limits.MaxIdLength, Bag);
        return name;
    }

    /// <summary>A declared name that stands as a value, checked; an empty one when it is missing.</summary>
    public Name Declared(JsonObjectReader o, string property, string what, bool isField = false)
    {
        if (o.Text(property, required: true) is not { } text) return new Name("", o.Node.Position);
        var name = new Name(text.Text, text.Position);
        IdText.Check(name, what, isField, Limits.MaxIdLength, Bag);
        return name;
    }

    /// <summary>A name of something declared elsewhere, or null when it is not there.</summary>
    public Name? Reference(JsonObjectReader o, string property) => o.Text(property) is { } text ? Reference(text, UserText.Quote(property)) : null;

    /// <summary>A name of something declared elsewhere; an empty one when it is missing, which is reported.</summary>
    public Name Needed(JsonObjectReader o, string property) =>
        o.Text(property, required: true) is { } text ? Reference(text, UserText.Quote(property)) : new Name("", o.Node.Position);

    /// <summary>A text as a name of something declared elsewhere.</summary>
    public Name Reference(JsonTextNode text, string what)
    {
        if (text.Text.Length == 0) Bag.Error(JsonCodes.BadValue, text.Position, $"{what} is empty", "write a name");
        return new Name(text.Text, text.Position);
    }

    /// <summary>A list of names, or null when it is not there. The same name twice is reported.</summary>
    public NameList? References(JsonObjectReader o, string property, bool required = false)
    {
        if (o.Array(property, required) is not { } array) return null;
        return References(array, UserText.Quote(property));
    }

    /// <summary>A list of names.</summary>
    public NameList References(JsonArrayNode array, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<Name>();
        foreach (var item in Items(array, what))
        {
            if (item is not JsonTextNode text) JsonObjectReader.WrongKind(item, $"an element of {what}", "a text", Bag);
            else if (text.Text.Length == 0) Bag.Error(JsonCodes.BadValue, text.Position, $"an element of {what} is empty", "write a name, or leave it out");
            else if (!seen.Add(text.Text))
                Bag.Error(DefinitionCodes.Twice, text.Position, $"{UserText.Quote(text.Text)} stands twice in {what}", "leave one out");
            else names.Add(new Name(text.Text, text.Position));
        }

        return new NameList(array.Position, names.ToImmutable());
    }

    /// <summary>The elements of a list, cut (and reported) where there are too many.</summary>
    public IEnumerable<JsonNode> Items(JsonArrayNode array, string what)
    {
        if (array.Items.Length <= Limits.MaxListLength) return array.Items;
        Bag.Error(DefinitionCodes.TooMany, array.Position, $"{what} has {array.Items.Length} elements", $"at most {Limits.MaxListLength} are allowed");
        return array.Items.Take(Limits.MaxListLength);
    }

    /// <summary>The properties of an object that is a table of named things, cut (and reported) where there are too many.</summary>
    public IEnumerable<JsonProperty> Entries(JsonObjectNode? table, string what)
    {
        if (table is null) return [];
        if (table.Properties.Length <= Limits.MaxListLength) return table.Properties;
        Bag.Error(DefinitionCodes.TooMany, table.Position, $"{what} has {table.Properties.Length} entries", $"at most {Limits.MaxListLength} are allowed");
        return table.Properties.Take(Limits.MaxListLength);
    }

    /// <summary><c>title</c>, <c>because</c> and <c>basis</c>.</summary>
    public Labels Labels(JsonObjectReader o) =>
        new(LocalizedTextReader.Read(o, "title", Bag), LocalizedTextReader.Read(o, "because", Bag), o.Text("basis")?.Text);

    /// <summary>A term, or null when it is not there or wrong, which is reported.</summary>
    public Term? Term(JsonObjectReader o, string property, bool required = false) => o.Text(property, required) is { } text ? Term(text) : null;

    /// <summary>A text as a term.</summary>
    public Term? Term(JsonTextNode text)
    {
        if (Calendars.Term.TryParse(text.Text, out var term, out var wrong)) return term;
        Bag.Error(
            DefinitionCodes.BadTerm,
            text.Position,
            $"{UserText.Quote(text.Text)} {wrong}",
            "write `P20BD` (business days), `P7D`, `P1M` or `PT5H`; at least a minute, at most a hundred years");
        return null;
    }

    /// <summary>A date, or null when it is not there or wrong, which is reported.</summary>
    public DateOnly? Date(JsonObjectReader o, string property, bool required = false)
    {
        if (o.Text(property, required) is not { } text) return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Bag.Error(DefinitionCodes.BadDate, text.Position, $"{UserText.Quote(text.Text)} is no date", "write year, month and day, for example `2017-12-31`");
        return null;
    }

    /// <summary>One of a few words, or null when it is not there or another, which is reported.</summary>
    public Name? Word(JsonObjectReader o, string property, params string[] words)
    {
        if (o.Text(property) is not { } text) return null;
        if (words.Contains(text.Text, StringComparer.Ordinal)) return new Name(text.Text, text.Position);
        Bag.Error(
            DefinitionCodes.UnknownWord,
            text.Position,
            $"{UserText.Quote(property)} can't be {UserText.Quote(text.Text)}",
            NearestName.Help(text.Text, words));
        return null;
    }
}
