using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Values;

/// <summary>Contents as FEEL sees them: contexts of <c>uri</c>, <c>mediaType</c> and <c>digest</c>.</summary>
internal static class ContentValues
{
    private static readonly ImmutableSortedDictionary<string, Value> None = ImmutableSortedDictionary.Create<string, Value>(StringComparer.Ordinal);

    public static ContextValue Of(ContentReference reference) => new(None
        .Add("uri", new StringValue(reference.Uri))
        .Add("mediaType", new StringValue(reference.MediaType))
        .Add("digest", new StringValue(reference.Digest)));

    /// <summary>The reference, or null where the context is no content.</summary>
    public static ContentReference? From(ContextValue context) =>
        Text(context, "uri") is { } uri && Text(context, "mediaType") is { } type && Text(context, "digest") is { } digest
            ? new ContentReference(uri, type, digest)
            : null;

    private static string? Text(ContextValue context, string name) => (context.Entries.GetValueOrDefault(name) as StringValue)?.Text;
}
