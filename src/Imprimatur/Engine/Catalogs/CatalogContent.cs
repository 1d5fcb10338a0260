using System.Collections.Immutable;
using System.Text;
using Imprimatur.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Engine.Catalogs;

/// <summary>The files of a catalog as one text, for the journal: instances find their definition there when the folder no longer has it.</summary>
internal static class CatalogContent
{
    public static byte[] Write(string timeZone, ImmutableSortedDictionary<string, string> files)
    {
        using var bytes = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(bytes, new UTF8Encoding(false))))
        {
            json.WriteStartObject();
            json.WritePropertyName("timeZone");
            json.WriteValue(timeZone);
            json.WritePropertyName("files");
            json.WriteStartObject();
            foreach (var (path, text) in files)
            {
                json.WritePropertyName(path);
                json.WriteValue(text);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <exception cref="StoreException">The content is none that the engine wrote.</exception>
    public static (string TimeZone, ImmutableSortedDictionary<string, string> Files) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(content.Span))) { DateParseHandling = DateParseHandling.None };
            var root = JObject.Load(json);
            var files = ((JObject)root["files"]!).Properties().ToImmutableSortedDictionary(p => p.Name, p => (string)p.Value!, StringComparer.Ordinal);
            return ((string)root["timeZone"]!, files);
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or NullReferenceException or ArgumentException)
        {
            throw new StoreException("An epoch of the catalog's journal can't be read.", e);
        }
    }
}
