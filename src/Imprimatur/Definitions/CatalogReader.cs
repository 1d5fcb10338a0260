using Imprimatur.Calendars;
using Imprimatur.Definitions.Compiling;
using Imprimatur.Definitions.Loading;

namespace Imprimatur.Definitions;

/// <summary>
/// Reads definitions, decisions, calendars and handlers, and reports all mistakes of all files at once. Files are told apart by their names:
/// <c>*.workflow.json</c>,
/// <c>*.decision.json</c>, <c>*.calendar.json</c>, <c>handlers.json</c>; all others, and folders named <c>schemas</c>, are passed over. Safe to share between
/// threads.
/// </summary>
public static class CatalogReader
{
    /// <summary>
    /// Reads a folder with all that is below it, or one file. A file is read together with the decisions, calendars and handlers that lie beside it, in folders
    /// below, or in the folder above that holds <c>handlers.json</c>; findings are those of the file alone.
    /// </summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="options">How it is read; null for <see cref="CatalogOptions.Default"/>.</param>
    /// <exception cref="FileNotFoundException">There is neither a file nor a folder of that path.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    public static CatalogReading Read(string path, CatalogOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= CatalogOptions.Default;
        if (Directory.Exists(path)) return Read(Folder.Files(path, options.MaxFiles), options, only: null);
        if (!File.Exists(path)) throw new FileNotFoundException("There is neither a file nor a folder of that path.", path);
        if (FileKinds.Of(path) == FileKind.Other) return new CatalogReading([Folder.OfNoKind(path)], null) { Files = [path] };
        return Read(Folder.FilesBeside(path, options.MaxFiles), options, only: path);
    }

    /// <summary>Reads files from memory or from anywhere else.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">How they are read; null for <see cref="CatalogOptions.Default"/>.</param>
    public static CatalogReading Read(IEnumerable<CatalogFile> files, CatalogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Read(files.Select(f => new SourceFile(f.Path, f.Open)), options ?? CatalogOptions.Default, only: null);
    }

    private static CatalogReading Read(IEnumerable<SourceFile> files, CatalogOptions options, string? only)
    {
        var loaded = new Loader(options.Limits).Load(files, only);
        var found = only is null ? loaded.Diagnostics : [.. loaded.Diagnostics.Where(d => d.File == only)];
        if (loaded.Diagnostics.Any(d => d.Severity == Rules.Diagnostics.Severity.Error)) return new CatalogReading(found, null) { Files = loaded.Files };
        var hash = ContentHash.OfLines(loaded.ContentLines.Prepend("zone " + options.TimeZone));
        var catalog = new Catalog(loaded.Workflows, loaded.Decisions, options.TimeZone, hash)
        {
            Handlers = loaded.Handlers,
            Calendar = loaded.Calendar ?? BusinessCalendar.WeekendsOnly,
        };
        var asked = only is null || loaded.First is not { } first ? null : catalog.Definitions.Single(d => (d.Id, d.Version) == first);
        return new CatalogReading(found, catalog) { Files = loaded.Files, Definition = asked };
    }
}
