using System.Globalization;
using Imprimatur.History.Reading;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.History.Explaining;

/// <summary>Says what came of a command. What an earlier sentence implies is not said again.</summary>
internal static class EventSentence
{
    /// <summary>The sentences about an event, each with its basis.</summary>
    public static IEnumerable<(LocalizedText Text, string? Basis)> Of(EventView happened, Words words)
    {
        if (happened.What == "decisionMade") return Decided(happened, words);
        return Plain(happened, words) is { } text ? [(text, Basis(happened, words))] : [];
    }

    private static string? Basis(EventView happened, Words words) => happened.What is "stepEntered" ? words.BasisOfStep(happened.Step) : null;

    private static LocalizedText? Plain(EventView happened, Words words)
    {
        var step = words.Step(happened.Step);
        return happened.What switch
        {
            "fieldWritten" => Written(happened, words),
            "stepEntered" => new LocalizedText($"It came to “{step.En}”.", $"进入“{step.Zh}”。"),
            "stepEnded" when happened.IsMarked => Deemed(happened, words, step),
            "elementAnswered" => Answered(happened, words, step),
            "approvalGiven" => Approved(happened, words, step),
            "approvalVoided" => new LocalizedText($"The approval of “{step.En}” became void: {happened.Why}.", $"“{step.Zh}”的审批失效：{happened.Why}。"),
            "numberTaken" => Numbered(happened, words),
            "tokenMoved" => Moved(happened, words, step),
            "tokenHeld" => new LocalizedText($"“{step.En}” was held for the steward: {happened.Why}.", $"“{step.Zh}”已挂起，待管理员处理：{happened.Why}。"),
            "tokenFreed" => new LocalizedText($"“{step.En}” was let go on.", $"“{step.Zh}”已恢复。"),
            "clockSet" => ClockSet(happened, words),
            "clockExpired" => new LocalizedText($"The term “{words.Clock(happened.Name).En}” expired.", $"期限“{words.Clock(happened.Name).Zh}”已到。"),
            "clockAlerted" => new LocalizedText($"An alert of the term “{words.Clock(happened.Name).En}” was given.", $"期限“{words.Clock(happened.Name).Zh}”发出提醒。"),
            "effectRequested" when !happened.IsMarked => new LocalizedText($"“{happened.Name}” was asked to act.", $"已请求“{happened.Name}”执行。"),
            "effectSettled" => Settled(happened),
            "instanceEnded" => Ended(happened),
            _ => null,
        };
    }

    private static LocalizedText Written(EventView happened, Words words)
    {
        var (field, value) = (words.Field(happened.Name), words.Value(happened.Name, happened.Value));
        return new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"“{field.En}” became {value.En} (revision {happened.Number})."),
            string.Create(CultureInfo.InvariantCulture, $"“{field.Zh}”改为：{value.Zh}（第 {happened.Number} 稿）。"));
    }

    private static LocalizedText Deemed(EventView happened, Words words, LocalizedText step)
    {
        var way = words.Way(happened.Step, happened.Name);
        return new LocalizedText($"“{step.En}” is deemed to have ended by “{way.En}”: nobody did it.", $"“{step.Zh}”视为以“{way.Zh}”办结：无人办理。");
    }

    private static LocalizedText Answered(EventView happened, Words words, LocalizedText step)
    {
        var (way, element) = (words.Way(happened.Step, happened.Name), Words.Person(happened.Element ?? ""));
        return new LocalizedText($"“{step.En}”: {element.En} answered “{way.En}”.", $"“{step.Zh}”：{element.Zh} 答复“{way.Zh}”。");
    }

    private static LocalizedText Approved(EventView happened, Words words, LocalizedText step)
    {
        var fields = Words.Joined(happened.Fields.Select(words.Field));
        return new LocalizedText($"“{step.En}” approved {fields.En} as they were at that moment.", $"“{step.Zh}”批准了当时的：{fields.Zh}。");
    }

    private static LocalizedText Numbered(EventView happened, Words words)
    {
        var number = words.Value(null, happened.Value);
        return new LocalizedText($"The number {number.En} was given.", $"编号：{number.Zh}。");
    }

    private static LocalizedText Moved(EventView happened, Words words, LocalizedText from)
    {
        var to = words.Step(happened.Name);
        return new LocalizedText($"It went from “{from.En}” to “{to.En}”: {happened.Why}.", $"由“{from.Zh}”转到“{to.Zh}”：{happened.Why}。");
    }

    private static LocalizedText ClockSet(EventView happened, Words words)
    {
        var clock = words.Clock(happened.Name);
        var at = happened.At?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        return new LocalizedText(
            $"The term “{clock.En}” ends at {at}{(happened.IsMarked ? ", provisionally" : "")}.", $"期限“{clock.Zh}”止于 {at}{(happened.IsMarked ? "（暂定）" : "")}。");
    }

    private static LocalizedText Settled(EventView happened)
    {
        var digest = happened.Digest is { } sent ? Words.Short(sent) : null;
        return new LocalizedText(
            $"The answer came: {happened.Name}{(digest is null ? "" : $", digest {digest}")}.", $"已答复：{happened.Name}{(digest is null ? "" : $"，摘要 {digest}")}。");
    }

    private static LocalizedText Ended(EventView happened) => happened.IsMarked
        ? new LocalizedText("It ended: terminated.", "流程已终止。")
        : new LocalizedText($"It ended: {happened.Name}.", $"流程办结：{happened.Name}。");

    private static IEnumerable<(LocalizedText Text, string? Basis)> Decided(EventView happened, Words words)
    {
        var table = string.Create(CultureInfo.InvariantCulture, $"{happened.Name}@{happened.Number}");
        var step = words.Step(happened.Step);
        if (happened.Why is { } failure)
        {
            yield return (new LocalizedText($"“{step.En}”: {table} gave no answer: {failure}.", $"“{step.Zh}”：{table} 没有结论：{failure}。"), null);
        }

        foreach (var rule in happened.Rules) yield return (Ruled(rule, table, step), rule.Basis);
    }

    private static LocalizedText Ruled(MatchedRule rule, string table, LocalizedText step)
    {
        var because = rule.Because is { } why ? new LocalizedText($": {why.In("en")}", $"：{why.In("zh")}") : Words.Plain("");
        return new LocalizedText($"“{step.En}”: rule {rule.Id} of {table} decided{because.En}.", $"“{step.Zh}”：{table} 的规则 {rule.Id} 判定{because.Zh}。");
    }
}
