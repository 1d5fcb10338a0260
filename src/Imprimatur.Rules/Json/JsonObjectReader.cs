using System.Globalization;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>
/// Reads the properties of an object by name and kind, notes which names were asked for, and at the end reports those that nobody asked for.
/// Not safe to share between threads.
/// </summary>
/// <param name="node">The object.</param>
/// <param name="diagnostics">Where mistakes go.</param>
public sealed class JsonObjectReader(JsonObjectNode node, DiagnosticBag diagnostics)
{
    private readonly List<string> _known = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The object.</summary>
    public JsonObjectNode Node { get; } = node;

    /// <summary>Begins to read a node that must be an object.</summary>
    /// <returns>The reader, or null when the node is no object, which is reported.</returns>
    public static JsonObjectReader? Open(JsonNode node, string what, DiagnosticBag diagnostics)
    {
        if (node is JsonObjectNode o) return new JsonObjectReader(o, diagnostics);
        WrongKind(node, what, "an object", diagnostics);
        return null;
    }

    /// <summary>Reports that a node is of the wrong kind.</summary>
    public static void WrongKind(JsonNode node, string what, string expected, DiagnosticBag diagnostics) =>
        diagnostics.Error(JsonCodes.WrongKind, node.Position, $"{what} must be {expected}, not {node.Kind}");

    /// <summary>Makes names known without reading them, so that they are not reported as unknown.</summary>
    public void Allow(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_asked.Add(name)) _known.Add(name);
        }
    }

    /// <summary>A property that may be there.</summary>
    public JsonProperty? Optional(string name)
    {
        Allow(name);
        return Node.TryGet(name, out var property) ? property : null;
    }

    /// <summary>A property that must be there; when it is not, that is reported.</summary>
    public JsonProperty? Required(string name)
    {
        var property = Optional(name);
        if (property is null) diagnostics.Error(JsonCodes.MissingProperty, Node.Position, $"the property {UserText.Quote(name)} is missing", $"add \"{name}\"");
        return property;
    }

    /// <summary>A text, or null when it is not there or (which is reported) no text.</summary>
    public JsonTextNode? Text(string name, bool required = false) => Typed<JsonTextNode>(name, required, "a text");

    /// <summary>A boolean, or null when it is not there or (which is reported) no boolean.</summary>
    public JsonBooleanNode? Boolean(string name, bool required = false) => Typed<JsonBooleanNode>(name, required, "true or false");

    /// <summary>An object, or null when it is not there or (which is reported) no object.</summary>
    public JsonObjectNode? Object(string name, bool required = false) => Typed<JsonObjectNode>(name, required, "an object");

    /// <summary>A list, or null when it is not there or (which is reported) no list.</summary>
    public JsonArrayNode? Array(string name, bool required = false) => Typed<JsonArrayNode>(name, required, "a list");

    /// <summary>A reader of an object, or null when it is not there or (which is reported) no object.</summary>
    public JsonObjectReader? Child(string name, bool required = false) => Object(name, required) is { } child ? new JsonObjectReader(child, diagnostics) : null;

    /// <summary>A whole number within bounds, or null when it is not there or (which is reported) anything else.</summary>
    public int? Integer(string name, int least, int most, bool required = false)
    {
        if (Typed<JsonNumberNode>(name, required, "a number") is not { } number) return null;
        if (int.TryParse(number.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least
            && value <= most) return value;
        diagnostics.Error(JsonCodes.BadValue, number.Position,
            $"{UserText.Quote(name)} must be a whole number from {least} to {most}, not {UserText.Quote(number.Raw)}");
        return null;
    }

    /// <summary>The texts of a list of texts, or null when it is not there; elements of another kind are reported and left out.</summary>
    public IReadOnlyList<JsonTextNode>? Texts(string name, bool required = false)
    {
        if (Array(name, required) is not { } array) return null;
        var texts = new List<JsonTextNode>();
        foreach (var item in array.Items)
        {
            if (item is JsonTextNode text) texts.Add(text);
            else WrongKind(item, $"an element of {UserText.Quote(name)}", "a text", diagnostics);
        }

        return texts;
    }

    /// <summary>Reports every property that was not asked for, with the nearest name and what there is.</summary>
    public void Finish()
    {
        foreach (var property in Node.Properties)
        {
            if (_asked.Contains(property.Name)) continue;
            diagnostics.Error(JsonCodes.UnknownProperty, property.Position, $"the property {UserText.Quote(property.Name)} is not known here",
                NearestName.Help(property.Name, _known));
        }
    }

    private T? Typed<T>(string name, bool required, string expected)
        where T : JsonNode
    {
        var property = required ? Required(name) : Optional(name);
        if (property is null) return null;
        if (property.Value is T typed) return typed;
        WrongKind(property.Value, UserText.Quote(name), expected, diagnostics);
        return null;
    }
}
