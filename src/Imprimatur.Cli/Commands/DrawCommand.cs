using System.CommandLine;
using System.Text;
using Imprimatur.Cli.Kit;
using Imprimatur.Drawing;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur draw FILE</c>: the definition as a picture for the people who work by it.</summary>
internal static class DrawCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A workflow definition." };
        var output = new Option<string?>("--out", "-o") { Description = "The file to write; the standard output when it is not said." };
        var language = SharedOptions.Language();
        var names = new Option<string?>(
            "--names")
        { Description = "A JSON file that says what people call roles and other ids; names.json beside FILE when it is not said." };
        var json = SharedOptions.Json("findings, or what was drawn,");
        var command = new Command("draw", "Draws a definition as SVG.") { file, output, language, names, json };
        command.SetAction(r =>
            Run(terminal, r.GetRequiredValue(file), r.GetValue(output), r.GetValue(language), r.GetValue(names), r.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string? output, string? language, string? names, bool isJson)
    {
        if (!File.Exists(file)) throw new UsageException($"there is no file `{file}`");
        var reading = DefinitionFiles.Read(file);
        if (reading.Catalog is not { } catalog)
        {
            if (isJson) JsonText.Write(terminal.Output, writer => Findings.WriteJson(writer, reading.Diagnostics));
            else Findings.Print(terminal, reading.Diagnostics.Where(d => d.Severity == Severity.Error));
            if (reading.Diagnostics.IsEmpty) terminal.Error.WriteLine($"`{file}` needs a file that has errors: check the whole folder");
            return ExitCode.Findings;
        }

        var definition = reading.Definition ?? throw new UsageException($"`{file}` holds no workflow definition");
        var svg = WorkflowDrawing.ToSvg(catalog, definition.Id, definition.Version, language, NamesFile.Find(file, names))!;
        if (output is null && !isJson) terminal.Output.Write(svg);
        if (output is not null) Save(output, svg);
        if (isJson) Describe(terminal, definition.Id, definition.Version, language, output, svg);
        return ExitCode.Ok;
    }

    private static void Save(string output, string svg)
    {
        try
        {
            File.WriteAllText(output, svg, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{output}` cannot be written: {failure.Message}");
        }
    }

    private static void Describe(Terminal terminal, string id, int version, string? language, string? output, string svg) =>
        JsonText.Write(terminal.Output, writer =>
        {
            writer.WriteStartObject();
            writer.Property("id", id);
            writer.Property("version", version);
            writer.Property("language", language);
            writer.Property("file", output);
            writer.Property("svg", output is null ? svg : null);
            writer.WriteEndObject();
        });
}
