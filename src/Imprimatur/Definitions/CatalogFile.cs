namespace Imprimatur.Definitions;

/// <summary>A file of a catalog that need not lie on a disk: an embedded resource, a row of a table. Immutable.</summary>
public sealed class CatalogFile
{
    private readonly Func<Stream> _open;

    /// <summary>Names a file whose bytes are read when it is needed.</summary>
    /// <param name="path">Its path as diagnostics print it; its end says what it holds, for example <c>note.workflow.json</c>.</param>
    /// <param name="open">Opens it; the reader closes the stream.</param>
    public CatalogFile(string path, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(open);
        Path = path;
        _open = open;
    }

    /// <summary>Names a file whose bytes are at hand.</summary>
    /// <param name="path">Its path as diagnostics print it; its end says what it holds, for example <c>note.workflow.json</c>.</param>
    /// <param name="content">Its bytes, UTF-8; not copied.</param>
    public CatalogFile(string path, byte[] content)
        : this(path, () => new MemoryStream(content, writable: false))
    {
        ArgumentNullException.ThrowIfNull(content);
    }

    /// <summary>Its path as diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>Opens it for reading.</summary>
    internal Stream Open() => _open();
}
