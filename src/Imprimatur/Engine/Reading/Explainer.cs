using System.Collections;
using System.Globalization;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;

namespace Imprimatur.Engine.Reading;

/// <summary>Tells a record in sentences for people: who ended what, what was approved or void, which rule decided and why, which number was taken, where it
/// waits and why.</summary>
internal sealed class Explainer(WorkflowPlan plan, TimeZoneInfo zone)
{
    public IEnumerable<ExplanationLine> Explain(HistoryEntry entry)
    {
        var at = TimeZoneInfo.ConvertTime(entry.At, zone);
        foreach (var happened in entry.Events)
        {
            foreach (var (text, basis) in Sentences(entry, happened)) yield return new ExplanationLine(entry.Sequence, at, text, basis);
        }

        if (entry.Command == "note" && entry.Comment is { } note) yield return new ExplanationLine(entry.Sequence, at, Said(entry, note), null);
    }

    private IEnumerable<(LocalizedText Text, string? Basis)> Sentences(HistoryEntry entry, HistoryEvent happened)
    {
        var (en, zh) = Step(happened.Step);
        switch (happened.Kind)
        {
            case "instanceStarted":
                var (name, nameZh) = Title(plan.Title, plan.Id);
                yield return (new LocalizedText($"{Who(entry).En} started {name}.", $"{Who(entry).Zh}启动{nameZh}。"), plan.Basis);
                break;
            case "stepEnded" when StepOf(happened.Step) is UserTaskPlan { ForEach: null } or ServiceTaskPlan or WaitPlan:
                yield return Ended(entry, happened);
                break;
            case "elementAnswered":
                yield return (Answered(entry, happened, en, zh), StepOf(happened.Step)?.Basis);
                break;
            case "approvalGiven":
                var fields = List(happened.Value);
                yield return (new LocalizedText($"{en}: approved as they are: {fields}.", $"{zh}：核准了{fields}。"), StepOf(happened.Step)?.Basis);
                break;
            case "approvalVoided":
                yield return (new LocalizedText($"The approval of {en} is void: {happened.Why}.", $"{zh}的核准失效：{happened.Why}。"), null);
                break;
            case "noteTaken" when happened.Name is "circulate" or "acknowledge" or "remind" or "supervise":
                yield return (Noted(entry, happened.Name), null);
                break;
            case "decisionMade":
                foreach (var sentence in Decided(happened, en, zh)) yield return sentence;
                break;
            case "numberTaken":
                yield return (new LocalizedText($"It has the number {happened.Value}.", $"编号为{happened.Value}。"), StepOf(happened.Step)?.Basis);
                break;
            case "actDone":
                yield return Done(entry, happened);
                break;
            case "tokenMoved" or "tokenHeld" or "clockExpired" or "instanceEnded" or "itemReassigned" or "itemDelegated" or "itemReturned"
                or "participantRemoved" or "messageKept" or "messageTaken" or "letterReceived" or "letterClosed"
                or "clockPaused":
                yield return (Moved(happened, en, zh), null);
                break;
            default:
                break;
        }
    }

    private (LocalizedText Text, string? Basis) Ended(HistoryEntry entry, HistoryEvent happened)
    {
        var step = StepOf(happened.Step)!;
        var (en, zh) = Step(happened.Step);
        var way = step.WayOf(happened.Name ?? "");
        var (by, byZh) = way < 0 ? (happened.Name, happened.Name) : Title(step.Ways[way].Title, step.Ways[way].Name);
        var (who, whoZh) = Who(entry);
        var (comment, commentZh) = entry.Comment is { } said ? ($": “{said}”", $"（{said}）") : ("", "");
        var (seen, seenZh) = Seen(entry);
        if (step is WaitPlan && entry.Command == "timerFired")
        {
            return (new LocalizedText($"The time of {en} was over.", $"{zh}期限已到。"), step.Basis);
        }

        var isSilence = way >= 0 && step.Ways[way].Kind == WayKind.Clock;
        (by, byZh) = isSilence ? ($"{by}, deemed: nobody answered in time", $"{byZh}（逾期未答复，视为{byZh}）") : (by, byZh);
        return (new LocalizedText($"{who} ended {en}{seen} by {by}{comment}.", $"{whoZh}办结{zh}{seenZh}：{byZh}{commentZh}。"), step.Basis);
    }

    /// <summary>The texts that the actor was shown, by the first digits of their digests.</summary>
    private (string En, string Zh) Seen(HistoryEntry entry)
    {
        if (entry.Seen.IsDefaultOrEmpty) return ("", "");
        var texts = entry.Seen.Select(s => (Name: Field(s.Field), Digest: s.Digest.Length > 8 ? s.Digest[..8] : s.Digest)).ToList();
        return (
            $" on {string.Join(", ", texts.Select(t => $"{t.Name.En} {t.Digest}"))}",
            $"（{string.Join("、", texts.Select(t => $"{t.Name.Zh} {t.Digest}"))}）");
    }

    private (string En, string Zh) Field(string name) => Title(plan.FieldOf(name) is var field and >= 0 ? plan.Fields[field].Title : null, name);

    private LocalizedText Answered(HistoryEntry entry, HistoryEvent happened, string en, string zh)
    {
        var comment = entry.Comment is null ? "" : $": “{entry.Comment}”";
        var (who, whoZh) = Who(entry);
        if (StepOf(happened.Step) is UserTaskPlan { ForEach: null })
        {
            return new LocalizedText($"{who} advised on {en}{comment}.", $"{whoZh}就{zh}提出意见{comment}。");
        }

        return new LocalizedText(
            $"{who} answered {happened.Name} for {happened.Element} in {en}{comment}.", $"{whoZh}代{happened.Element}在{zh}答复：{happened.Name}{comment}。");
    }

    private (LocalizedText Text, string? Basis) Done(HistoryEntry entry, HistoryEvent happened)
    {
        var act = plan.Anytime.FirstOrDefault(a => a.Name == happened.Name);
        var (name, nameZh) = Title(act?.Title, happened.Name ?? "");
        var (who, whoZh) = Who(entry);
        var (comment, commentZh) = entry.Comment is { } said ? ($": “{said}”", $"（{said}）") : ("", "");
        return (new LocalizedText($"{who} did {name}{comment}.", $"{whoZh}{nameZh}{commentZh}。"), act?.Basis);
    }

    private static IEnumerable<(LocalizedText Text, string? Basis)> Decided(HistoryEvent happened, string en, string zh)
    {
        var answer = List(happened.Value);
        var table = string.Create(CultureInfo.InvariantCulture, $"{happened.Name}@{happened.Version}");
        foreach (var rule in happened.Rules)
        {
            var (because, warum) = (rule.Because?.In("en"), rule.Because?.In("zh"));
            yield return (
                new LocalizedText(
                    $"{en}: rule {rule.Id} of {table} decided {answer}{(because is null ? "." : $": {because}")}",
                    $"{zh}：{table}的规则{rule.Id}判定为{answer}{(warum is null ? "。" : $"：{warum}")}"),
                rule.Basis);
        }
    }

    private LocalizedText Moved(HistoryEvent happened, string en, string zh) => happened.Kind switch
    {
        "tokenMoved" => new LocalizedText(
            $"From {en} it went to {Step(happened.Value as string).En}: {happened.Why}.", $"由{zh}转到{Step(happened.Value as string).Zh}：{happened.Why}。"),
        "tokenHeld" => new LocalizedText($"It is held at {en} for the steward: {happened.Why}.", $"在{zh}暂停，待管理员处理：{happened.Why}。"),
        "clockExpired" => new LocalizedText($"The term {happened.Name} ran out.", $"期限{happened.Name}届满。"),
        "itemReassigned" => new LocalizedText($"The work went to {happened.Person}.", $"转由{happened.Person}办理。"),
        "itemDelegated" => new LocalizedText($"The work was delegated to {happened.Person}.", $"委派{happened.Person}办理。"),
        "itemReturned" => new LocalizedText(
            $"It came back to {happened.Person}{(happened.Name is { } advice ? $" with the advice {advice}" : "")}.",
            $"交还{happened.Person}{(happened.Name is { } opinion ? $"，意见：{opinion}" : "")}。"),
        "participantRemoved" => new LocalizedText($"{happened.Element} was taken from {en}.", $"{zh}减签{happened.Element}。"),
        "messageKept" => new LocalizedText(
            $"The message {Message(happened).En} came early and is kept.", $"提前收到{Message(happened).Zh}，留存待用。"),
        "messageTaken" => new LocalizedText($"{en} took the message {Message(happened).En}.", $"{zh}收到{Message(happened).Zh}。"),
        "letterReceived" => new LocalizedText(
            $"The message {Message(happened).En} lies with the steward.", $"{Message(happened).Zh}转流程管理人处理。"),
        "letterClosed" => new LocalizedText("The steward closed a letter.", "流程管理人已处理来件。"),
        "clockPaused" => new LocalizedText($"The term {happened.Name} stands still.", $"期限{happened.Name}中止。"),
        _ => new LocalizedText($"It ended: {happened.Name ?? "terminated"}.", $"办结：{happened.Name ?? "终止"}。"),
    };

    private (string En, string Zh) Message(HistoryEvent happened) =>
        Title(plan.Messages.FirstOrDefault(m => m.Name == happened.Name)?.Title, happened.Name ?? "");

    private static LocalizedText Noted(HistoryEntry entry, string note)
    {
        var (who, whoZh) = Who(entry);
        return note switch
        {
            "circulate" => new LocalizedText($"{who} let others read it.", $"{whoZh}传阅。"),
            "acknowledge" => new LocalizedText($"{who} has read it.", $"{whoZh}已阅。"),
            "remind" => new LocalizedText($"{who} reminded those whose turn it was.", $"{whoZh}催办。"),
            _ => new LocalizedText($"{who} supervises it from now on.", $"{whoZh}督办。"),
        };
    }

    private static LocalizedText Said(HistoryEntry entry, string note) => new($"{Who(entry).En} noted: “{note}”.", $"{Who(entry).Zh}附注：{note}。");

    private StepPlan? StepOf(string? path) => path is not null && plan.StepOf(path) is var ordinal and >= 0 ? plan.Steps[ordinal] : null;

    private (string En, string Zh) Step(string? path) => StepOf(path) is { } step ? Title(step.Title, step.Path) : (path ?? "", path ?? "");

    private static (string En, string Zh) Title(LocalizedText? title, string name) => (title?.In("en") ?? name, title?.In("zh") ?? name);

    private static (string En, string Zh) Who(HistoryEntry entry)
    {
        if (entry.By is null) return entry.Command == "timerFired" ? ("The clock", "时限") : ("The engine", "系统");
        return entry.ActsFor is { } principal ? ($"{entry.By} (for {principal})", $"{entry.By}（代{principal}）") : (entry.By, entry.By);
    }

    private static string List(object? value) => value switch
    {
        null => "nothing",
        string text => text,
        bool truth => truth ? "true" : "false",
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(List)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
