using System.CommandLine;
using Imprimatur.Cli.Kit;
using Imprimatur.Cli.Words;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Trials;
using Imprimatur.Rules.Values;
using Newtonsoft.Json;

namespace Imprimatur.Cli.Commands;

/// <summary><c>imprimatur decide FILE --input FILE</c>: what the decisions of a file answer, by which rules, and which nearly matched.</summary>
internal static class DecideCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A *.decision.json." };
        var input = new Option<string>("--input") { Description = "A JSON file: an object of the inputs by name.", Required = true };
        var decision = new Option<string?>("--decision") { Description = "The id of one decision of the file, or id@version; else all are asked." };
        var zone = SharedOptions.Zone();
        var language = SharedOptions.Language();
        var json = SharedOptions.Json("the answers");
        var command = new Command("decide", "Evaluates decisions on an input and says why they answer so.") { file, input, decision, zone, language, json };
        command.SetAction(r => Run(
            terminal, r.GetRequiredValue(file), r.GetRequiredValue(input), r.GetValue(decision), SharedOptions.ZoneOf(r.GetValue(zone)!),
            r.GetValue(language)!, r.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string input, string? wanted, TimeZoneInfo zone, string language, bool isJson)
    {
        var found = new DiagnosticBag(file);
        var decisions = JsonFile.Read(file, found) is { } root ? DecisionReader.Read(root, found) : [];
        if (found.HasErrors) return Refuse(terminal, found, isJson);
        var asked = decisions.Where(d => wanted is null || d.Id == wanted || $"{d.Id}@{d.Version}" == wanted).ToList();
        if (asked.Count == 0) throw new UsageException($"`{file}` has no decision `{wanted}`: {string.Join(", ", decisions.Select(d => d.Id).Distinct())}");
        var given = new DiagnosticBag(input);
        var values = JsonFile.Read(input, given) is { } node ? JsonInputs.ReadFor(node, decisions, given) : null;
        if (given.HasErrors || values is null) return Refuse(terminal, given, isJson);
        var now = TimeProvider.System.GetUtcNow();
        var answers = asked.Select(d => d.Explain([.. d.Inputs.Select(i => values[i.Name])], now, zone)).ToList();
        if (isJson) WriteJson(terminal, answers, language);
        else foreach (var answer in answers) Print(terminal, answer, language);
        return answers.Exists(a => a.Result.Failure is not null) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static int Refuse(Terminal terminal, DiagnosticBag found, bool isJson)
    {
        if (isJson) JsonText.Write(terminal.Output, writer => Findings.WriteJson(writer, found.ToSortedList()));
        else Findings.Print(terminal, found.ToSortedList());
        return ExitCode.Findings;
    }

    private static void Print(Terminal terminal, DecisionExplanation answer, string language)
    {
        terminal.Line(("bold", $"{answer.Decision}@{answer.Version}"), ("", answer.Title is { } title ? $"  {ValueWords.Clean(title.In(language))}" : ""));
        for (var i = 0; i < answer.Result.Outputs.Length; i++) terminal.Line($"  {answer.Outputs[i]} = {ValueWords.Of(answer.Result.Outputs[i])}");
        foreach (var line in answer.In(language).Split('\n')) terminal.Line($"  {ValueWords.Unseen(line.TrimEnd('\r'))}");
    }

    private static void WriteJson(Terminal terminal, List<DecisionExplanation> answers, string language) => JsonText.Write(terminal.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var answer in answers)
        {
            writer.WriteStartObject();
            writer.Property("decision", answer.Decision);
            writer.Property("version", answer.Version);
            writer.Property("failure", answer.Result.Failure);
            writer.WritePropertyName("outputs");
            writer.WriteStartObject();
            for (var i = 0; i < answer.Result.Outputs.Length; i++) Write(writer, answer.Outputs[i], answer.Result.Outputs[i]);
            writer.WriteEndObject();
            writer.WritePropertyName("rules");
            WriteRules(writer, answer.Result.Matched);
            writer.WritePropertyName("near");
            WriteNear(writer, answer.Near, language);
            writer.Property("says", answer.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void Write(JsonTextWriter writer, string name, Value? value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static void Write(JsonTextWriter writer, Value? value)
    {
        switch (value)
        {
            case StringValue text:
                writer.WriteValue(text.Text);
                break;
            case BooleanValue truth:
                writer.WriteValue(truth.Truth);
                break;
            case NumberValue number:
                writer.WriteRawValue(number.ToString());
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteValue(value?.ToString());
                break;
        }
    }

    private static string? Text(Value? value) => value?.ToString();

    private static void WriteRules(JsonTextWriter writer, IEnumerable<MatchedRule> rules)
    {
        writer.WriteStartArray();
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            Write(writer, rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(JsonTextWriter writer, MatchedRule rule)
    {
        writer.Property("id", rule.Id);
        writer.Property("because", rule.Because?.En);
        writer.Property("becauseZh", rule.Because?.Zh);
        writer.Property("basis", rule.Basis);
    }

    private static void WriteNear(JsonTextWriter writer, IEnumerable<NearRule> rules, string language)
    {
        writer.WriteStartArray();
        foreach (var near in rules)
        {
            writer.WriteStartObject();
            Write(writer, near.Rule);
            writer.WritePropertyName("failed");
            writer.WriteStartArray();
            foreach (var cell in near.Failed)
            {
                writer.WriteStartObject();
                writer.Property("column", cell.Column);
                writer.Property("value", Text(cell.Value));
                writer.Property("asks", cell.Asks);
                writer.Property("words", cell.Words.In(language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
