using System.Text.Json;

namespace Imprimatur.Engine.Catalogs;

/// <summary>Finds in a record which catalog was in force.</summary>
internal static class RecordCatalog
{
    /// <summary>The content hash; null where the bytes are no record.</summary>
    public static string? HashIn(ReadOnlyMemory<byte> record)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            return json.RootElement.TryGetProperty("catalog", out var catalog) && catalog.TryGetProperty("hash", out var hash) ? hash.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
