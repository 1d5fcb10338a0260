using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Cli.Kit;

/// <summary>Reads and writes single files for a command; what the disk refuses is a usage error.</summary>
internal static class JsonFile
{
    /// <summary>The root of a JSON file, or null when mistakes were reported.</summary>
    public static JsonNode? Read(string path, DiagnosticBag found)
    {
        using var stream = Open(path);
        var root = JsonReader.Read(stream, found, new JsonLimits());
        return found.HasErrors ? null : root;
    }

    public static FileStream Open(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file `{path}`");
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be read: {failure.Message}");
        }
    }

    public static void Save(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be written: {failure.Message}");
        }
    }
}
