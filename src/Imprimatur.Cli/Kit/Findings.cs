using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Kit;

/// <summary>Prints findings as compilers do, or as JSON.</summary>
internal static class Findings
{
    public static void Print(Terminal terminal, IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            var (word, colour) = (WordOf(finding.Severity), ColourOf(finding.Severity));
            var place = $"{finding.File}({finding.Position.Line},{finding.Position.Column}): ";
            terminal.Line(("", place), (colour, $"{word} {finding.Code}"), ("", $": {finding.Message}"));
            if (finding.Help is { } help) terminal.Line(("", "  "), ("green", "help:"), ("", $" {help}"));
        }
    }

    public static void WriteJson(JsonTextWriter writer, IEnumerable<Diagnostic> findings)
    {
        writer.WriteStartArray();
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.Property("file", finding.File);
            writer.Property("line", finding.Position.Line);
            writer.Property("column", finding.Position.Column);
            writer.Property("code", finding.Code);
            writer.Property("severity", WordOf(finding.Severity));
            writer.Property("message", finding.Message);
            writer.Property("help", finding.Help);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };
}
