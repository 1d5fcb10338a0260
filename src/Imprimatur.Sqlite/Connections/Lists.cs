using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Imprimatur.Sqlite.Connections;

/// <summary>Short lists of texts and posts as the tables hold them: JSON arrays, null for an empty one.</summary>
internal static class Lists
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Write(ImmutableArray<string> texts) => texts.IsDefaultOrEmpty ? null : JsonSerializer.Serialize(texts.AsSpan().ToArray(), Readable);

    public static string? Write(ImmutableArray<Post> posts) =>
        posts.IsDefaultOrEmpty ? null : JsonSerializer.Serialize(posts.Select(p => p.Unit is null ? [p.Role] : (string[])[p.Role, p.Unit]).ToArray(), Readable);

    public static ImmutableArray<string> ReadTexts(string? json) => json is null ? [] : [.. JsonSerializer.Deserialize<string[]>(json)!];

    public static ImmutableArray<Post> ReadPosts(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(p => new Post(p[0], p.Length > 1 ? p[1] : null))];
}
