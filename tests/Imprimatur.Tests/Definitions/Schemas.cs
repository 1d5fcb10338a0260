using System.Runtime.CompilerServices;
using NJsonSchema;

namespace Imprimatur.Tests.Definitions;

/// <summary>The shipped schemas, by the kind of file that they are for.</summary>
internal static class Schemas
{
    private static readonly Dictionary<string, JsonSchema> ByKind = new[] { "workflow", "decision", "calendar", "handlers" }.ToDictionary(kind => kind, Load);

    /// <summary>The schema for a file of this name.</summary>
    public static JsonSchema For(string file) => ByKind[Kind(file)];

    /// <summary>The folder of shipped procedures.</summary>
    public static string Workflows([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "workflows"));

    private static string Kind(string file) => file.EndsWith("handlers.json", StringComparison.Ordinal) ? "handlers" : file.Split('.')[^2];

    private static JsonSchema Load(string kind) =>
        JsonSchema.FromFileAsync(Path.Combine(Workflows(), "schemas", kind + ".schema.json")).GetAwaiter().GetResult();
}
