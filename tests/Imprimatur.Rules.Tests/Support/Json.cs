using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Tests.Support;

/// <summary>Reads JSON for tests.</summary>
internal static class Json
{
    /// <summary>The root of a text that must be good JSON.</summary>
    public static JsonNode Of(string text)
    {
        var bag = new DiagnosticBag("test.json");
        var root = JsonReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), bag, new JsonLimits());
        return root is not null && !bag.HasErrors ? root : throw new ArgumentException(string.Join("\n", bag.ToSortedList()));
    }

    /// <summary>A JSON literal of a text.</summary>
    public static string Quote(string text) => Newtonsoft.Json.JsonConvert.ToString(text);
}
