using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Imprimatur.Definitions;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Tests.Definitions;

/// <summary>Reads the smallest bad files, in folders by code.</summary>
internal static class Mistakes
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> Found = new(StringComparer.Ordinal);

    /// <summary>What is found in the case of a code, with file names alone; each case is read once.</summary>
    public static IReadOnlyList<Diagnostic> Read(string code) => Found.GetOrAdd(code, ReadOnce);

    private static List<Diagnostic> ReadOnce(string code)
    {
        var folder = Path.Combine(Folder(), code);
        var reading = CatalogReader.Read(folder);
        if (reading.Files.IsEmpty) reading = CatalogReader.Read(Directory.GetFiles(folder).Single());
        return [.. reading.Diagnostics.Select(d => d with
        {
            File = Path.GetFileName(d.File),
            Help = d.Help?.Replace(folder + "/", "", StringComparison.Ordinal)
        })];
    }

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Mistakes");
}
