using System.Security.Cryptography;

namespace Imprimatur;

/// <summary>A text that stays with the host: where it is, what it is, and the digest of its bytes.</summary>
/// <param name="Uri">Where the host keeps the bytes; the engine never opens it.</param>
/// <param name="MediaType">The media type, for example <c>application/pdf</c>.</param>
/// <param name="Digest">The SHA-256 of the bytes as 64 lower-case hexadecimal digits.</param>
public sealed record ContentReference(string Uri, string MediaType, string Digest)
{
    /// <summary>Hashes a stream; the host keeps the bytes.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async ValueTask<ContentReference> OfAsync(string uri, string mediaType, Stream bytes, CancellationToken cancellationToken = default) =>
        new(uri, mediaType, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken).ConfigureAwait(false)));

    /// <summary>Hashes bytes that are at hand; the host keeps them.</summary>
    public static ContentReference Of(string uri, string mediaType, ReadOnlySpan<byte> bytes) =>
        new(uri, mediaType, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
