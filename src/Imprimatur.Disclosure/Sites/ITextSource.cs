namespace Imprimatur.Disclosure.Sites;

/// <summary>Gives the bytes of a content, which stay with the host.</summary>
public interface ITextSource
{
    /// <summary>Reads a content.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(ContentReference content, CancellationToken cancellationToken);
}
