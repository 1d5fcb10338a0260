using Imprimatur.Rules.Tck;

namespace Imprimatur.Cli.Kit;

/// <summary>Runs the kit's files from disk, folder by folder, since a model lies beside its tests.</summary>
internal static class TckFiles
{
    /// <summary>Runs a folder with those below it, or one test file.</summary>
    public static IEnumerable<TckResult> Run(string path)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (File.Exists(path))
        {
            var name = Path.GetFileName(path);
            return Named(Path.GetDirectoryName(Path.GetFullPath(path))!, f => f == name || !f.EndsWith(".xml", StringComparison.Ordinal), now);
        }

        var folders = Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories).Append(path).Order(StringComparer.Ordinal);
        return folders.SelectMany(f => Named(f, _ => true, now));
    }

    private static IEnumerable<TckResult> Named(string folder, Func<string, bool> takes, DateTimeOffset now)
    {
        var files = Directory.EnumerateFiles(folder)
            .Where(f => (f.EndsWith(".xml", StringComparison.Ordinal) || f.EndsWith(".dmn", StringComparison.Ordinal)) && takes(Path.GetFileName(f)))
            .ToDictionary(f => Path.GetFileName(f), f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f), StringComparer.Ordinal);
        return TckRunner.Run(files, now).Select(r => r with { File = Path.Combine(folder, r.File) });
    }
}
