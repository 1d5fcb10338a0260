using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Imprimatur.History.Personal;

namespace Imprimatur.Engine.Reading;

/// <summary>Reads the values of records into what a host works with, personal ones through the vault (docs/history.md gives the form).</summary>
internal sealed class RecordValues(PersonalVault vault)
{
    /// <summary>What is shown where a personal value was erased.</summary>
    public const string ErasedText = "[erased]";

    public object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Read).OfType<object>().ToImmutableArray(),
        JsonValueKind.Object => ReadTyped(json),
        _ => null,
    };

    /// <summary>A text that may stand there as a hash; null where there is none.</summary>
    public string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var json) ? Read(json) as string : null;

    private object? ReadTyped(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            return property.Name switch
            {
                "sha256" => Reveal(property.Value),
                "sha256Value" => ReadHidden(property.Value),
                "number" => decimal.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
                "date" => DateOnly.ParseExact(property.Value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                "dateTime" => DateTimeOffset.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
                "context" => ReadContext(property.Value),
                _ => property.Value.ToString(),
            };
        }

        return null;
    }

    private string Reveal(JsonElement hash)
    {
        var text = vault.Reveal(Convert.FromHexString(hash.GetString()!));
        return Erased.Is(text) ? ErasedText : text;
    }

    private object? ReadHidden(JsonElement hash)
    {
        var text = vault.Reveal(Convert.FromHexString(hash.GetString()!));
        if (Erased.Is(text)) return ErasedText;
        using var inner = JsonDocument.Parse(text);
        return Read(inner.RootElement);
    }

    private object? ReadContext(JsonElement context)
    {
        var entries = context.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal);
        if (entries.GetValueOrDefault("uri") is string uri && entries.GetValueOrDefault("digest") is string digest)
        {
            return new ContentReference(uri, entries.GetValueOrDefault("mediaType") as string ?? "", digest);
        }

        if (entries.GetValueOrDefault("element") is not string element || entries.GetValueOrDefault("outcome") is not string outcome) return context.ToString();
        var (by, at, text) = (entries.GetValueOrDefault("by"), entries.GetValueOrDefault("at"), entries.GetValueOrDefault("text"));
        return new Reply(element, outcome, by as string, at as DateTimeOffset?, text as string);
    }
}
