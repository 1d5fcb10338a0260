using Imprimatur.Definitions;

namespace Imprimatur.Cli.Kit;

/// <summary>Reads definitions for a command; what can't be read at all is a usage error.</summary>
internal static class DefinitionFiles
{
    public static CatalogReading Read(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) throw new UsageException($"`{path}` does not exist");
        try
        {
            return CatalogReader.Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be read: {failure.Message}");
        }
    }
}
