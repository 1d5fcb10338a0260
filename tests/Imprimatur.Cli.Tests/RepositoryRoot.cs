namespace Imprimatur.Cli.Tests;

/// <summary>Finds the folders of the repository above the tests.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Workflows => System.IO.Path.Combine(Path, "workflows");

    public static string Seeds => System.IO.Path.Combine(Path, "seeds", "langfang-2017");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Workflow.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Workflow.sln was not found above the tests.");
    }
}
