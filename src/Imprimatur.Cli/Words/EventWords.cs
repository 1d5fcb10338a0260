using System.Globalization;
using Imprimatur.History.Reading;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Cli.Words;

/// <summary>What came of a command, in lines; of a decision also the rules that matched, why, and on what basis.</summary>
internal static class EventWords
{
    public static IEnumerable<string> Of(EventView happened, string language)
    {
        yield return Sentence(happened);
        foreach (var rule in happened.Rules) yield return $"  rule `{rule.Id}`{Reason(rule, language)}";
    }

    private static string Reason(MatchedRule rule, string language)
    {
        var because = rule.Because is { } text ? $": {ValueWords.Clean(Either(text, language))}" : "";
        return rule.Basis is { } basis ? $"{because} [{ValueWords.Clean(basis)}]" : because;
    }

    private static string Either(LocalizedText text, string language) => text.In(language);

    private static string Sentence(EventView e) => e.What switch
    {
        "instanceStarted" => $"began with the key `{Name(e)}`",
        "instanceSuspended" => "work stands still",
        "instanceResumed" => "work goes on",
        "instanceEnded" => e.IsMarked ? "ended: terminated" : $"ended with the result `{Name(e)}`",
        "fieldWritten" => $"`{Name(e)}` = {ValueWords.Of(e.Value)} (revision {Number(e)})",
        "approvalGiven" => $"`{e.Step}` approves {string.Join(", ", e.Fields.Select(f => $"`{f}`"))}",
        "approvalVoided" => $"the approval of `{e.Step}` is void: {Why(e)}",
        "decisionMade" => $"decided by `{Name(e)}` version {Number(e)}{(e.Why is null ? "" : $", without an answer: {Why(e)}")}",
        "numberTaken" => $"took the number {ValueWords.Of(e.Value)} of `{Name(e)}`",
        "effectRequested" => e.IsMarked ? $"sends a notice ({Number(e)})" : $"asks the handler `{Name(e)}` (effect {Number(e)})",
        "effectSettled" => $"effect {Number(e)} is answered: `{Name(e)}`",
        "elementAnswered" => $"{Element(e)} answered `{Name(e)}`{(e.IsMarked ? ", deemed" : "")}",
        "participantAdded" => $"{Element(e)} takes part in `{e.Step}`",
        "noteTaken" => $"a note: {Name(e)}",
        _ => OfFlow(e),
    };

    private static string OfFlow(EventView e) => e.What switch
    {
        "stepEntered" => $"came to `{e.Step}`",
        "stepEnded" => $"`{e.Step}` ended by `{Name(e)}`{(e.IsMarked ? ", deemed" : "")}",
        "tokenMoved" => $"went from `{e.Step}` to `{Name(e)}`: {Why(e)}",
        "tokenHeld" => $"held at `{e.Step}` for the steward: {Why(e)}",
        "tokenFreed" => $"`{e.Step}` goes on{(e.IsMarked ? " by its failure outcome" : "")}",
        "itemOpened" => $"work item {Number(e)} is open at `{e.Step}`{(e.Element is null ? "" : $" for {Element(e)}")}",
        "itemClosed" => $"work item {Number(e)} is closed: {Why(e)}",
        "itemClaimed" => $"work item {Number(e)} is held by {Person(e)}",
        "itemReleased" => $"work item {Number(e)} is free again",
        "itemReassigned" => $"work item {Number(e)} goes to {Person(e)}",
        "itemDelegated" => $"work item {Number(e)} is delegated to {Person(e)}",
        "itemReturned" => $"work item {Number(e)} comes back to {Person(e)}{(Name(e).Length == 0 ? "" : $" with the advice `{Name(e)}`")}",
        _ => OfClocksAndMessages(e),
    };

    private static string OfClocksAndMessages(EventView e) => e.What switch
    {
        "participantRemoved" => $"{Element(e)} no longer takes part in `{e.Step}`",
        "messageKept" => $"the message `{Name(e)}` is kept",
        "messageTaken" => $"`{e.Step}` took the message `{Name(e)}`",
        "letterReceived" => $"the message `{Name(e)}` lies with the steward as letter {Number(e)}",
        "letterClosed" => $"letter {Number(e)} is {(e.IsMarked ? "laid by" : "delivered")}",
        "actDone" => $"did `{Name(e)}`",
        "clockSet" => $"the clock `{Name(e)}` runs until {Moment(e)}{(e.IsMarked ? " (provisional)" : "")}",
        "clockPaused" => $"the clock `{Name(e)}` stands still",
        "clockStopped" => $"the clock `{Name(e)}` stopped",
        "clockExpired" => $"the clock `{Name(e)}` expired",
        "clockAlerted" => $"the clock `{Name(e)}` warned",
        _ => e.What,
    };

    private static string Name(EventView e) => ValueWords.Clean(e.Name ?? "");

    private static string Why(EventView e) => ValueWords.Clean(e.Why ?? "");

    private static string Element(EventView e) => ValueWords.Clean(e.Element ?? "");

    private static string Person(EventView e) => ValueWords.Clean(e.Person ?? "");

    private static string Number(EventView e) => e.Number?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Moment(EventView e) => e.At?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "";
}
