using Newtonsoft.Json;

namespace Imprimatur.Cli.Kit;

/// <summary>Writes what a command found as indented JSON, property by property: no type of ours decides the form by its name.</summary>
internal static class JsonText
{
    public static void Write(TextWriter output, Action<JsonTextWriter> write)
    {
        using var writer = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        write(writer);
        writer.Flush();
        output.WriteLine();
    }

    public static void Property(this JsonTextWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }
}
