namespace Imprimatur.House.Tests.Sources;

/// <summary>The working tree that these tests were built from, found from the test's own place upward.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj", "TestResults", "artifacts"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllSources = new(() =>
        [.. FilesUnder("src", "*.cs").Concat(FilesUnder("tests", "*.cs")).Concat(FilesUnder("samples", "*.cs")).Select(Read)]);

    private static readonly Lazy<SourceModel> AllModel = new(() => new SourceModel(AllSources.Value));

    public static string Root { get; } = Find();

    /// <summary>Every C# file of src, tests and samples.</summary>
    public static IReadOnlyList<SourceFile> Sources => AllSources.Value;

    /// <summary>What the names in all of them stand for.</summary>
    public static SourceModel Model => AllModel.Value;

    /// <summary>Paths from the root, with slashes, sorted; what a build makes is left out.</summary>
    public static IEnumerable<string> FilesUnder(string folder, string pattern)
    {
        var full = Path.Combine(Root, folder);
        if (!Directory.Exists(full)) return [];
        return Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(Built.Contains))
            .Order(StringComparer.Ordinal);
    }

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static SourceFile Read(string path) => new(path, ReadText(path));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workflow.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Workflow.sln stands in no folder above the tests");
    }
}
