using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Reading;

/// <summary>Reads values as <see cref="Records.ValueEncoder"/> wrote them.</summary>
internal static class ValueDecoder
{
    /// <exception cref="RecordFormatException">It is no value.</exception>
    public static Value? Read(JsonElement json, IRevealer revealer) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => new StringValue(json.GetString()!),
        JsonValueKind.True => new BooleanValue(true),
        JsonValueKind.False => new BooleanValue(false),
        JsonValueKind.Array => new ListValue(
            [.. json.EnumerateArray().Select(e => Read(e, revealer) ?? throw new RecordFormatException("a list holds a missing value"))]),
        JsonValueKind.Object => ReadTyped(json, revealer),
        _ => throw new RecordFormatException("a bare number is no value"),
    };

    /// <summary>A text that may be hidden.</summary>
    public static string Text(JsonElement json, IRevealer revealer) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : revealer.Reveal(Hash(json.GetProperty("sha256")));

    private static Value ReadTyped(JsonElement json, IRevealer revealer)
    {
        using var properties = json.EnumerateObject();
        if (!properties.MoveNext()) throw new RecordFormatException("an empty object is no value");
        var (type, content) = (properties.Current.Name, properties.Current.Value);
        return type switch
        {
            "number" => new NumberValue(Number.TryParse(content.GetString()!, out var number) ? number : throw new RecordFormatException("a number is none")),
            "date" => new DateValue(DateOnly.ParseExact(content.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "dateTime" => new DateTimeValue(DateTimeOffset.Parse(content.GetString()!, CultureInfo.InvariantCulture)),
            "context" => ReadContext(content, revealer),
            "sha256" => new StringValue(revealer.Reveal(Hash(content))),
            "sha256Value" => ReadHidden(revealer.Reveal(Hash(content)), revealer),
            "feel" => new StringValue(content.GetString()!),
            _ => throw new RecordFormatException($"`{type}` is no type of value"),
        };
    }

    private static ContextValue ReadContext(JsonElement json, IRevealer revealer)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject())
        {
            if (Read(entry.Value, revealer) is { } value) entries[entry.Name] = value;
        }

        return new ContextValue(entries.ToImmutable());
    }

    /// <summary>What was hidden is the canonical form of the value; once it is erased only a text is left.</summary>
    private static Value ReadHidden(string revealed, IRevealer revealer)
    {
        if (Personal.Erased.Is(revealed)) return new StringValue(revealed);
        using var inner = JsonDocument.Parse(revealed);
        return Read(inner.RootElement, revealer) ?? throw new RecordFormatException("a hidden value is missing");
    }

    private static byte[] Hash(JsonElement json)
    {
        var hash = Convert.FromHexString(json.GetString()!);
        return hash.Length == ChainHash.Length ? hash : throw new RecordFormatException("a hash has not 32 bytes");
    }
}
