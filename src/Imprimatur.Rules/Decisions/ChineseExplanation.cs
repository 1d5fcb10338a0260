using System.Globalization;
using System.Text;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>Tells an explanation in Chinese.</summary>
internal static class ChineseExplanation
{
    /// <summary>The sentences, those of feeders first.</summary>
    public static string Of(DecisionExplanation explanation)
    {
        var text = new StringBuilder();
        foreach (var feeder in explanation.Feeders) text.Append(Of(feeder)).Append('\n');
        text.Append(Answer(explanation));
        foreach (var near in explanation.Near) text.Append('\n').Append(Near(near));
        var left = explanation.NearCount - explanation.Near.Length;
        if (left > 0) text.Append(CultureInfo.InvariantCulture, $"\n另有 {left} 条规则与此相同。");
        return text.ToString();
    }

    private static string Answer(DecisionExplanation e)
    {
        var read = string.Join("，", e.Inputs.Select(i => $"{UserText.Quote(i.Name)} 为 {Word(i.Value)}{Source(i)}"));
        var begin = $"{UserText.Quote(e.Decision)} 第 {e.Version} 版{(read.Length > 0 ? $"：{read}" : "")}";
        if (e.Result.Failure is { } failure) return $"{begin}。没有结论：{failure}。";
        var rules = e.Result.Matched.IsEmpty ? "" : $"依{string.Join("、", e.Result.Matched.Select(Rule))}，";
        var answers = e.Outputs.Zip(e.Result.Outputs).Where(o => o.Second is not null).Select(o => $"{UserText.Quote(o.First)} = {Word(o.Second)}");
        return $"{begin}。{rules}结论为 {string.Join("，", answers)}。";
    }

    private static string Source(InputReading input) => input.FedBy is { } by ? $"（由 {UserText.Quote(by)} 得出）" : "";

    private static string Rule(MatchedRule rule)
    {
        string?[] reasons = [rule.Because?.In("zh"), rule.Basis];
        var why = string.Join("；", reasons.OfType<string>().Select(t => UserText.OneLine(t).TrimEnd('。', '.')));
        return $"规则 {UserText.Quote(rule.Id)}{(why.Length > 0 ? $"（{why}）" : "")}";
    }

    private static string Near(NearRule near) => $"差一点：{Rule(near.Rule)}未满足，因为{string.Join("；", near.Failed.Select(Cell))}。";

    private static string Cell(FailedCell cell)
    {
        var asks = UserText.OneLine(cell.Words.In("zh"));
        return $" {UserText.Quote(cell.Column)} 为 {Word(cell.Value)}，而要求为{asks.TrimEnd()}{(cell.IsUntold ? "，无法判断" : "")}";
    }

    private static string Word(Value? value) => value is null ? "缺失" : UserText.OneLine(JsonWords.Of(value));
}
