using System.Collections.Immutable;
using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Rules.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Catalogs;

/// <summary>Reads the catalog that the options name, and keeps what was read, so that the journal holds the very same.</summary>
internal sealed class CatalogSource(ImprimaturOptions options, ILogger logger)
{
    /// <exception cref="CatalogException">Files have errors; it carries all that was found.</exception>
    public (Catalog Catalog, byte[] Content) Read()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files.AddRange(options.Files);
        if (options.Workflows is { } folder)
        {
            // The first reading meets hostile files with its limits; only what passed it is taken into memory.
            foreach (var path in CatalogReader.Read(folder, Options(options.TimeZone)).Files)
            {
                files[Path.GetRelativePath(folder, path)] = File.ReadAllText(path);
            }
        }

        var kept = files.ToImmutable();
        var reading = options.Workflows is { } root && options.Files.Count == 0
            ? CatalogReader.Read(root, Options(options.TimeZone))
            : Read(kept, options.TimeZone);
        foreach (var warning in reading.Diagnostics.Where(d => d.Severity == Severity.Warning)) logger.LogWarning("{Diagnostic}", warning);
        return (reading.GetCatalogOrThrow(), CatalogContent.Write(options.TimeZone, kept));
    }

    /// <summary>Reads an epoch of the journal anew.</summary>
    public Catalog Read(ReadOnlyMemory<byte> content)
    {
        var (timeZone, files) = CatalogContent.Read(content);
        return Read(files, timeZone).GetCatalogOrThrow();
    }

    private CatalogReading Read(ImmutableSortedDictionary<string, string> files, string timeZone) =>
        CatalogReader.Read(files.Select(f => new CatalogFile(f.Key, Encoding.UTF8.GetBytes(f.Value))), Options(timeZone));

    private CatalogOptions Options(string timeZone) => new() { TimeZone = timeZone, Limits = options.Limits };
}
