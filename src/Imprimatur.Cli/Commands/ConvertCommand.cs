using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Rules.Conversion;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur convert FILE -o FILE</c>: a decision file as a DMN model, a model as a decision file, an old model as DMN 1.5.</summary>
internal static class ConvertCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A *.decision.json or a *.dmn." };
        var output = new Option<string>("--out", "-o") { Description = "The file to write; its ending says the form: .json or .dmn.", Required = true };
        var json = SharedOptions.Json("the findings");
        var command = new Command("convert", "Turns decisions into DMN 1.5 and back, with the same meaning.") { file, output, json };
        command.SetAction(r => Run(terminal, r.GetRequiredValue(file), r.GetRequiredValue(output), r.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string output, bool isJson)
    {
        var found = new DiagnosticBag(file);
        using var written = new MemoryStream();
        var done = Convert(file, output, found, written);
        if (done) JsonFile.Save(output, written.ToArray());
        if (isJson) JsonText.Write(terminal.Output, writer => Findings.WriteJson(writer, found.ToSortedList()));
        else Findings.Print(terminal, found.ToSortedList());
        return done ? ExitCode.Ok : ExitCode.Findings;
    }

    private static bool Convert(string file, string output, DiagnosticBag found, MemoryStream written)
    {
        var (from, to) = (Form(file), Form(output));
        if (from == "json" && to == "dmn") return JsonFile.Read(file, found) is { } root && DecisionConversion.ToDmn(root, written, found);
        if (from != "dmn") throw new UsageException($"`{file}` is turned into DMN: name a file that ends with .dmn, not `{output}`");
        using var model = JsonFile.Open(file);
        return to == "json" ? DecisionConversion.ToJson(model, written, found) : DecisionConversion.Renew(model, written, found);
    }

    private static string Form(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => "json",
        ".dmn" or ".xml" => "dmn",
        _ => throw new UsageException($"`{path}` is neither .json nor .dmn"),
    };
}
