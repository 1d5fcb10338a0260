using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Compiling;

/// <summary>
/// SHA-256 over a canonical form of JSON: keys sorted by their UTF-16 units, no white space, numbers without needless zeros, texts with their length before
/// them.
/// White space, the order of keys and spellings of the same number or text don't matter, all else does.
/// </summary>
internal static class ContentHash
{
    /// <summary>The hash of a node as 64 lower-case hexadecimal digits.</summary>
    /// <param name="node">The node.</param>
    /// <param name="except">Top properties that are no content, for example <c>$schema</c>.</param>
    public static string Of(JsonNode node, params string[] except)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (node is JsonObjectNode o) Object(o, hash, except);
        else Add(node, hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of lines of text.</summary>
    public static string OfLines(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) Text(line + "\n", hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(JsonNode node, IncrementalHash hash)
    {
        switch (node)
        {
            case JsonObjectNode o:
                Object(o, hash, []);
                break;
            case JsonArrayNode list:
                Text("[", hash);
                foreach (var item in list.Items) Add(item, hash);
                Text("]", hash);
                break;
            case JsonTextNode text:
                Counted('s', text.Text, hash);
                break;
            case JsonNumberNode number:
                Counted('n', Number.TryParse(number.Raw, out var value) ? value.ToString() : number.Raw, hash);
                break;
            case JsonBooleanNode truth:
                Text(truth.Value ? "t" : "f", hash);
                break;
            default:
                Text("0", hash);
                break;
        }
    }

    private static void Object(JsonObjectNode o, IncrementalHash hash, string[] except)
    {
        Text("{", hash);
        foreach (var property in o.Properties.Where(p => !except.Contains(p.Name, StringComparer.Ordinal)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            Counted('k', property.Name, hash);
            Add(property.Value, hash);
        }

        Text("}", hash);
    }

    private static void Counted(char kind, string text, IncrementalHash hash) =>
        Text(string.Create(CultureInfo.InvariantCulture, $"{kind}{Encoding.UTF8.GetByteCount(text)}:{text}"), hash);

    private static void Text(string text, IncrementalHash hash) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
