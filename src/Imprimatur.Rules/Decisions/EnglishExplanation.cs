using System.Globalization;
using System.Text;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>Tells an explanation in English.</summary>
internal static class EnglishExplanation
{
    /// <summary>The sentences, those of feeders first.</summary>
    public static string Of(DecisionExplanation explanation)
    {
        var text = new StringBuilder();
        foreach (var feeder in explanation.Feeders) text.Append(Of(feeder)).Append('\n');
        text.Append(Answer(explanation));
        foreach (var near in explanation.Near) text.Append('\n').Append(Near(near));
        var left = explanation.NearCount - explanation.Near.Length;
        if (left > 0) text.Append(CultureInfo.InvariantCulture, $"\nAnd {left} more rules like these.");
        return text.ToString();
    }

    private static string Answer(DecisionExplanation e)
    {
        var read = string.Join(", ", e.Inputs.Select(i => $"{UserText.Quote(i.Name)} is {Word(i.Value)}{Source(i)}"));
        var begin = $"{UserText.Quote(e.Decision)} version {e.Version}{(read.Length > 0 ? $", where {read}," : "")}";
        var rules = e.Result.Matched.IsEmpty ? "" : $" by {string.Join(", ", e.Result.Matched.Select(Rule))}";
        if (e.Result.Failure is { } failure) return $"{begin} has no answer: {failure}.";
        var answers = e.Outputs.Zip(e.Result.Outputs).Where(o => o.Second is not null).Select(o => $"{UserText.Quote(o.First)} = {Word(o.Second)}");
        return $"{begin} answers {string.Join(", ", answers)}{rules}.";
    }

    private static string Source(InputReading input) => input.FedBy is { } by ? $" (by {UserText.Quote(by)})" : "";

    private static string Rule(MatchedRule rule)
    {
        string?[] reasons = [rule.Because?.In("en"), rule.Basis];
        var why = string.Join("; ", reasons.OfType<string>().Select(t => UserText.OneLine(t).TrimEnd('.')));
        return $"rule {UserText.Quote(rule.Id)}{(why.Length > 0 ? $" ({why})" : "")}";
    }

    private static string Near(NearRule near) =>
        $"Nearly: {Rule(near.Rule)} did not match, since {string.Join(", and ", near.Failed.Select(Cell))}.";

    private static string Cell(FailedCell cell) =>
        $"{UserText.Quote(cell.Column)} is {Word(cell.Value)}, and it asks for {UserText.OneLine(cell.Words.In("en"))}"
        + (cell.IsUntold ? ", which can't be told" : "");

    private static string Word(Value? value) => value is null ? "missing" : UserText.OneLine(JsonWords.Of(value));
}
