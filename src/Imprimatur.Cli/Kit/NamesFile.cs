using Imprimatur.Rules;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Cli.Kit;

/// <summary>Reads what people call things: <c>{ "drafter": { "en": "Drafter", "zh": "拟稿人" } }</c>, or one text for both languages.</summary>
internal static class NamesFile
{
    /// <summary>The file that was named, or <c>names.json</c> beside a definition; null when there is none.</summary>
    public static IReadOnlyDictionary<string, LocalizedText>? Find(string definition, string? named)
    {
        if (named is not null) return Read(named);
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(definition))!, "names.json");
        return File.Exists(beside) ? Read(beside) : null;
    }

    private static Dictionary<string, LocalizedText> Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file `{path}`");
        var found = new DiagnosticBag(path);
        using var stream = File.OpenRead(path);
        if (JsonReader.Read(stream, found, new JsonLimits()) is not JsonObjectNode names || found.HasErrors)
        {
            throw new UsageException($"`{path}` holds no names{string.Concat(found.ToSortedList().Take(1).Select(d => $": {d.Message}"))}");
        }

        return names.Properties.ToDictionary(p => p.Name, p => TextOf(p.Value), StringComparer.Ordinal);
    }

    private static LocalizedText TextOf(JsonNode node) => node switch
    {
        JsonTextNode text => new LocalizedText(text.Text, text.Text),
        JsonObjectNode both => new LocalizedText(Part(both, "en"), Part(both, "zh")),
        _ => new LocalizedText(null, null),
    };

    private static string? Part(JsonObjectNode both, string language) =>
        both.TryGet(language, out var part) && part.Value is JsonTextNode text ? text.Text : null;
}
