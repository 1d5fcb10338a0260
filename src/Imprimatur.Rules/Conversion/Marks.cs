using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>What DMN has no place for, as extension elements of our namespace that hold JSON.</summary>
internal static class Marks
{
    private static readonly XNamespace Space = "urn:imprimatur:decision:1";

    /// <summary>The prefix under which the namespace is declared.</summary>
    public static readonly (string Prefix, string Namespace) Prefix = ("imprimatur", Space.NamespaceName);

    /// <summary>A mark that holds JSON.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="json">The JSON, or null for none.</param>
    /// <param name="of">The name of the thing that it is about, or null.</param>
    /// <param name="said">The text of DMN beside which it holds: when that was changed since, the text counts and not the mark. Or null.</param>
    public static XElement Make(string name, JToken? json, string? of = null, string? said = null) => new(Space + name,
        of is null ? null : new XAttribute("of", of), said is null ? null : new XAttribute("beside", said), json is null ? null : Text(json));

    /// <summary>The marks of a name on a part.</summary>
    public static IEnumerable<XElement> All(DmnPart part, string name) => part.Extensions.Where(e => e.Name == Space + name);

    /// <summary>The JSON of the mark of a name on a part, or null when there is none, or none that is good JSON.</summary>
    public static JsonNode? Json(DmnPart part, string name) => All(part, name).Select(Json).FirstOrDefault(n => n is not null);

    /// <summary>The JSON of a mark, or null when it is none.</summary>
    public static JsonNode? Json(XElement mark)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mark.Value));
        var bag = new DiagnosticBag("");
        var node = JsonReader.Read(stream, bag, new JsonLimits());
        return bag.HasErrors ? null : node;
    }

    /// <summary>What a mark is about, or null.</summary>
    public static string? About(XElement mark) => (string?)mark.Attribute("of");

    /// <summary>The JSON of the mark that holds beside a text, or null.</summary>
    public static JsonNode? Beside(IEnumerable<XElement> marks, string text) =>
        marks.FirstOrDefault(m => (string?)m.Attribute("beside") == text) is { } mark ? Json(mark) : null;

    /// <summary>A part with marks.</summary>
    public static ImmutableArray<XElement> Of(params IEnumerable<XElement?> marks) => [.. marks.OfType<XElement>()];

    /// <summary>JSON in one line, in which no character stands that XML can't hold.</summary>
    private static string Text(JToken json)
    {
        var built = new StringBuilder();
        foreach (var c in json.ToString(Newtonsoft.Json.Formatting.None))
        {
            if (c is '\uFFFE' or '\uFFFF' or '\u0085' or '\u2028' or '\u2029') built.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"\\u{(int)c:x4}");
            else built.Append(c);
        }

        return built.ToString();
    }
}
