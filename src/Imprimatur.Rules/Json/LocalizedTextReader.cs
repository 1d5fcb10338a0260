using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>Reads texts for people: a text, or <c>{ "en": ..., "zh": ... }</c>.</summary>
public static class LocalizedTextReader
{
    /// <summary>Reads a property; null when it is not there or (which is reported) no such text.</summary>
    public static LocalizedText? Read(JsonObjectReader reader, string name, DiagnosticBag diagnostics) =>
        reader.Optional(name) is { } property ? Read(property.Value, name, diagnostics) : null;

    /// <summary>Reads a node; null when it is no such text, which is reported.</summary>
    public static LocalizedText? Read(JsonNode node, string what, DiagnosticBag diagnostics)
    {
        if (node is JsonTextNode text) return new LocalizedText(text.Text, null);
        if (node is not JsonObjectNode o)
        {
            JsonObjectReader.WrongKind(node, UserText.Quote(what), "a text or { \"en\": ..., \"zh\": ... }", diagnostics);
            return null;
        }

        var reader = new JsonObjectReader(o, diagnostics);
        var (en, zh) = (reader.Text("en"), reader.Text("zh"));
        reader.Finish();
        if (o.Properties.IsEmpty) diagnostics.Error(JsonCodes.BadValue, node.Position, $"{UserText.Quote(what)} is in no language", "write \"en\" or \"zh\"");
        return new LocalizedText(en?.Text, zh?.Text);
    }
}
