namespace LangfangYear.Running;

/// <summary>The folder of the site: begun anew with a new history, kept when a history goes on. A folder that is not ours is left alone.</summary>
internal static class SiteFolder
{
    private const string Marker = ".imprimatur-site";

    /// <exception cref="YearStoppedException">The folder holds something else.</exception>
    public static void Prepare(string folder, string fingerprint, bool isNew)
    {
        var marker = Path.Combine(folder, Marker);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (!File.Exists(marker)) throw new YearStoppedException($"The folder {folder} holds something else; name another one with --out.");
            if (isNew || File.ReadAllText(marker) != fingerprint) Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(marker, fingerprint);
    }
}
