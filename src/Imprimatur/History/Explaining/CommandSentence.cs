using Imprimatur.History.Reading;
using Imprimatur.Rules;

namespace Imprimatur.History.Explaining;

/// <summary>Says who did what, and on which texts.</summary>
internal static class CommandSentence
{
    public static LocalizedText Of(RecordView record, Words words)
    {
        var (who, step, comment) = (Words.Actor(record.Actor), words.Step(record.Step), Words.Quoted(record.Comment));
        var whom = Words.Joined(record.Receivers.Select(Words.Person));
        var core = record.Command switch
        {
            "start" => new LocalizedText("started it", "启动了流程"),
            "save" => new LocalizedText($"saved work on “{step.En}”", $"保存了“{step.Zh}”的内容"),
            "claim" => new LocalizedText($"claimed “{step.En}”", $"签收了“{step.Zh}”"),
            "release" => new LocalizedText($"gave “{step.En}” back", $"退还了“{step.Zh}”"),
            "complete" => Completed(record, words, step),
            "reassign" => new LocalizedText($"handed “{step.En}” over to {whom.En}", $"将“{step.Zh}”转办给 {whom.Zh}"),
            "recall" => new LocalizedText($"took “{step.En}” back", $"撤回了“{step.Zh}”"),
            "addParticipant" => new LocalizedText($"added {record.Element} to “{step.En}”", $"为“{step.Zh}”加签 {record.Element}"),
            "note" => Noted(record, whom),
            "suspend" => new LocalizedText("suspended the work", "暂停了流程"),
            "resume" => new LocalizedText("let the work go on", "恢复了流程"),
            "terminate" => new LocalizedText("terminated it", "终止了流程"),
            "resolveHeld" => new LocalizedText($"resolved what was held at “{step.En}”", $"处理了“{step.Zh}”的挂起"),
            "effectAnswered" => new LocalizedText($"answered: {record.Outcome}", $"答复：{record.Outcome}"),
            "timerFired" => new LocalizedText("saw a term run out", "检测到期限已到"),
            _ => new LocalizedText(record.Command, record.Command),
        };
        return new LocalizedText($"{who.En} {core.En}.{comment.En}", $"{who.Zh} {core.Zh}。{comment.Zh}");
    }

    private static LocalizedText Completed(RecordView record, Words words, LocalizedText step)
    {
        var way = words.Way(record.Step, record.Outcome);
        var element = record.Element is { } one ? Words.Person(one) : null;
        var texts = Words.Joined(record.Seen.Select(s => Seen(words, s)));
        return new LocalizedText(
            $"ended “{step.En}”{(element is null ? "" : $" for {element.En}")} by “{way.En}”{(record.Seen.IsEmpty ? "" : $", having seen {texts.En}")}",
            $"办理了“{step.Zh}”{(element is null ? "" : $"（{element.Zh}）")}，选择“{way.Zh}”{(record.Seen.IsEmpty ? "" : $"，所见文本：{texts.Zh}")}");
    }

    private static LocalizedText Seen(Words words, (string Field, string Digest, long Revision) seen)
    {
        var field = words.Field(seen.Field);
        return new LocalizedText(
            FormattableString.Invariant($"“{field.En}” revision {seen.Revision} ({Words.Short(seen.Digest)})"),
            FormattableString.Invariant($"“{field.Zh}”第 {seen.Revision} 稿（{Words.Short(seen.Digest)}）"));
    }

    private static LocalizedText Noted(RecordView record, LocalizedText whom)
    {
        var kind = record.Events.FirstOrDefault(e => e.What == "noteTaken")?.Name;
        return kind switch
        {
            "circulate" => new LocalizedText($"circulated it to {whom.En}", $"传阅给 {whom.Zh}"),
            "acknowledge" => new LocalizedText("took note of it", "已阅"),
            "remind" => new LocalizedText("sent a reminder", "发出催办"),
            "supervise" => new LocalizedText("put it under supervision", "列入督办"),
            _ => new LocalizedText("left a comment", "留言"),
        };
    }
}
