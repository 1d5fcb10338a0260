using System.Collections.Immutable;
using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Cli.Words;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Trials;
using Imprimatur.Rules.Values;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur feel "EXPR"</c>: tries an expression on values.</summary>
internal static class FeelCommand
{
    private const string Expression = "expression";

    public static Command Make(Terminal terminal)
    {
        var text = new Argument<string>("EXPR") { Description = "An expression of FEEL." };
        var input = new Option<string?>("--input") { Description = "A JSON file: an object whose properties are the names that the expression may read." };
        var explain = new Option<bool>("--explain") { Description = "Show the pieces of the expression with their values." };
        var dmn = new Option<bool>("--dmn") { Description = "Read it as DMN does, where an error becomes null with a warning." };
        var zone = SharedOptions.Zone();
        var json = SharedOptions.Json("the value");
        var command = new Command("feel", "Tries a FEEL expression.") { text, input, explain, dmn, zone, json };
        command.SetAction(r => Run(
            terminal, r.GetRequiredValue(text), r.GetValue(input), r.GetValue(explain), r.GetValue(dmn), SharedOptions.ZoneOf(r.GetValue(zone)!),
            r.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string text, string? input, bool explain, bool isDmn, TimeZoneInfo zone, bool isJson)
    {
        var names = (IReadOnlyDictionary<string, Value?>)ImmutableDictionary<string, Value?>.Empty;
        if (input is not null)
        {
            var found = new DiagnosticBag(input);
            if (JsonFile.Read(input, found) is { } root) names = JsonInputs.Read(root, found);
            if (found.HasErrors) return Refuse(terminal, found.ToSortedList(), isJson);
        }

        var answer = new FeelTrial(names, isDmn, TimeProvider.System.GetUtcNow(), zone).Run(text, explain);
        if (answer.Notices.Any(n => n.Code is not null)) return Refuse(terminal, [.. answer.Notices.Select(n => Finding(n, text))], isJson);
        if (isJson) WriteJson(terminal, answer, text);
        else Print(terminal, answer, text);
        return answer.Value is null && !isDmn ? ExitCode.Findings : ExitCode.Ok;
    }

    private static int Refuse(Terminal terminal, IReadOnlyList<Diagnostic> found, bool isJson)
    {
        if (isJson) JsonText.Write(terminal.Output, writer => Findings.WriteJson(writer, found));
        else Findings.Print(terminal, found);
        return ExitCode.Findings;
    }

    private static Diagnostic Finding(FeelNotice notice, string text)
    {
        var before = text[..notice.Start];
        var place = new SourcePosition(before.Count(c => c == '\n') + 1, notice.Start - before.LastIndexOf('\n'));
        return new Diagnostic(notice.Code ?? "", notice.Severity, Expression, place, notice.Message, notice.Help);
    }

    private static void Print(Terminal terminal, FeelAnswer answer, string text)
    {
        terminal.Line($"{ValueWords.Unseen(answer.Text)} : {answer.Type}");
        foreach (var notice in answer.Notices)
            terminal.Line(("yellow", "warning"), ("",
                $": {notice.Message}, at `{ValueWords.Clean(text[notice.Start..notice.End])}` ({notice.Start}..{notice.End})"));
        if (answer.Tree is not { } tree) return;
        terminal.Line();
        var lines = Lines(tree, text, 0).ToList();
        var width = Math.Min(60, lines.Max(l => l.Piece.Length));
        foreach (var (piece, value) in lines) terminal.Line($"{piece.PadRight(width)} = {value}");
    }

    private static IEnumerable<(string Piece, string Value)> Lines(FeelTree tree, string text, int level)
    {
        var binds = tree.Binds is null ? "" : $"[{ValueWords.Clean(tree.Binds)}] ";
        yield return (new string(' ', 2 * level) + binds + ValueWords.Clean(text[tree.Start..tree.End]), ValueWords.Unseen(tree.Value));
        foreach (var line in tree.Parts.SelectMany(p => Lines(p, text, level + 1))) yield return line;
    }

    private static void WriteJson(Terminal terminal, FeelAnswer answer, string text) => JsonText.Write(terminal.Output, writer =>
    {
        writer.WriteStartObject();
        writer.Property("value", answer.Text);
        writer.Property("type", answer.Type);
        writer.WritePropertyName("warnings");
        writer.WriteStartArray();
        foreach (var notice in answer.Notices)
        {
            writer.WriteStartObject();
            writer.Property("start", notice.Start);
            writer.Property("end", notice.End);
            writer.Property("message", notice.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("tree");
        if (answer.Tree is { } tree) Write(writer, tree, text);
        else writer.WriteNull();
        writer.WriteEndObject();
    });

    private static void Write(JsonTextWriter writer, FeelTree tree, string text)
    {
        writer.WriteStartObject();
        writer.Property("start", tree.Start);
        writer.Property("end", tree.End);
        writer.Property("text", text[tree.Start..tree.End]);
        writer.Property("binds", tree.Binds);
        writer.Property("value", tree.Value);
        writer.WritePropertyName("parts");
        writer.WriteStartArray();
        foreach (var part in tree.Parts) Write(writer, part, text);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
