namespace LangfangYear.Running;

/// <summary>Finds what comes with the sample from wherever it is started.</summary>
internal static class Folders
{
    /// <summary>The folder of this name at or above the current one, else the copy beside the program.</summary>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }

        return Path.Combine(AppContext.BaseDirectory, name);
    }
}
