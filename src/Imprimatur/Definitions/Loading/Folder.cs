using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Loading;

/// <summary>Finds the files of a catalog on a disk, in the order of their paths.</summary>
internal static class Folder
{
    private const int MostLevelsUp = 4;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private static readonly EnumerationOptions Here = new() { AttributesToSkip = Below.AttributesToSkip };

    /// <summary>All files of a folder and those below it.</summary>
    public static IEnumerable<SourceFile> Files(string folder, int most) => Of(folder, Below, most);

    /// <summary>A file, and what may stand beside it: the tree of the nearest folder above that holds <c>handlers.json</c>, else its own folder and
    /// <c>decisions</c> in it.</summary>
    public static IEnumerable<SourceFile> FilesBeside(string file, int most)
    {
        var own = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(own)!;
        var root = folder;
        for (var level = 0; level < MostLevelsUp && root is not null && !File.Exists(Path.Combine(root, "handlers.json")); level++) root = Path
            .GetDirectoryName(root);
        var around = root is not null && File.Exists(Path.Combine(root, "handlers.json"))
            ? Of(root, Below, most)
            : Of(folder, Here, most).Concat(Directory.Exists(Path.Combine(folder, "decisions")) ? Of(Path.Combine(folder, "decisions"), Here, most) : []);
        var beside = around.Where(f => Path.GetFullPath(f.Path) != own);
        return beside.Prepend(new SourceFile(file, () => File.OpenRead(own)));
    }

    /// <summary>The finding about a file whose name does not say what it holds.</summary>
    public static Diagnostic OfNoKind(string file) => new(
        DefinitionCodes.FileKind,
        Severity.Error,
        file,
        SourcePosition.None,
        "the name does not say what the file holds",
        "name it `*.workflow.json`, `*.decision.json`, `*.calendar.json` or `handlers.json`, outside of folders named `schemas`");

    private static bool IsSchema(string path) => path.Split('/', '\\').SkipLast(1).Contains("schemas", StringComparer.Ordinal);

    private static IEnumerable<SourceFile> Of(string folder, EnumerationOptions how, int most)
    {
        var paths = Directory
            .EnumerateFiles(folder, "*.json", how)
            .Where(p => FileKinds.Of(p) != FileKind.Other && !IsSchema(Path.GetRelativePath(folder, p)))
            .Take(most + 1)
            .ToList();
        if (paths.Count > most) throw new IOException($"`{folder}` holds more than {most} files of a catalog.");
        return paths.Select(p => p.Replace('\\', '/')).Order(StringComparer.Ordinal).Select(p => new SourceFile(p, () => File.OpenRead(p)));
    }
}
