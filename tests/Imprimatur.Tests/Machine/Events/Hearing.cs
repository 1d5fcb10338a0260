using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Views;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>A draft that is laid out until a day; objections are gathered, papers lead back, and some things can be done any time.</summary>
internal static class Hearing
{
    public static readonly Actor Public = new("zhangsan");

    public static readonly Actor Applicant = new("wangwu");

    public const string Text = """
        { "id": "hearing", "version": 1, "title": { "en": "Hearing", "zh": "公示" }, "start": "draft", "steward": { "roles": ["officeDirector"] },
          "fields": { "closing": { "type": "date" }, "party": { "type": "party" }, "note": { "type": "string" }, "ground": { "type": "string" },
            "heard": { "type": "boolean" },
            "formal": { "type": "boolean", "default": false }, "objections": { "type": "list<reply>" }, "body": { "type": "content" } },
          "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["closing", "party"] } ],
          "powers": { "suspend": { "by": { "roles": ["officeDirector"] } }, "recall": { "by": "sender" } },
          "messages": { "objection": { "by": "anyone" }, "paper": { "by": { "roles": ["registrar"] }, "early": "refuse" },
            "ruling": { "by": { "roles": ["leader", "drafter"] } } },
          "anytime": {
            "withdraw": { "by": { "party": { "field": "party" } }, "to": "withdrawn" },
            "redirect": { "by": { "roles": ["officeDirector"] }, "during": ["laidOut", "check"], "require": ["comment"], "to": ["draft", "check"] },
            "mark": { "by": { "roles": ["supervisor"] }, "writes": ["note"], "if": { "heard": { "missing": true } }, "set": { "heard": true },
              "collects": "objections", "notify": { "roles": ["leader"] } } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "closing"], "outcomes": { "lay": { "to": "laidOut" } } },
            "laidOut": { "type": "wait", "until": { "field": "closing" }, "then": { "to": "check" },
              "on": { "objection": { "require": ["comment"], "writes": ["ground", "formal"], "collects": "objections" },
                "paper": { "writes": ["note"], "if": { "formal": true }, "set": { "heard": true }, "to": "draft" },
                "ruling": { "by": { "roles": ["leader"] }, "writes": ["note"], "require": ["note"], "to": "check" } } },
            "check": { "type": "userTask", "candidates": { "roles": ["editor", "leader"] }, "outcomes": { "ok": { "approves": ["closing"], "to": "send" } } },
            "send": { "type": "serviceTask", "handler": "post", "outcomes": { "done": { "to": "pause" }, "failed": { "to": "check" } } },
            "pause": { "type": "wait", "for": "P2D", "then": { "to": "done" } },
            "done": { "type": "end", "result": "done" }, "withdrawn": { "type": "end", "result": "withdrawn" } } }
        """;

    public static readonly DateOnly Closing = new(2017, 3, 10);

    public static Play Started()
    {
        var play = new Play(Text);
        Assert.That(play.Start(Staff.Li, ("closing", Closing), ("party", "wangwu")), Is.Null);
        return play;
    }

    public static Play LaidOut()
    {
        var play = Started();
        Assert.That(play.Complete(Staff.Li, "draft", "lay"), Is.Null);
        return play;
    }

    public static Play Sending()
    {
        var play = LaidOut();
        Assert.That(play.FireNext(), Is.Null);
        Assert.That(play.Complete(Staff.Qian, "check", "ok"), Is.Null);
        return play;
    }

    public static Refusal? Send(this Play play, Actor by, string message, string? comment = null, params (string Field, object Value)[] writes) =>
        play.Do(new MessageCommand(play.Id(), by, IndexOf(play.Plan.Messages.Select(m => m.Name), message), play.Writes(writes), comment));

    public static Refusal? Act(this Play play, Actor by, string act, string? comment = null, string? to = null, params (string Field, object Value)[] writes) =>
        play.Do(new ActCommand(
            play.Id(), by, IndexOf(play.Plan.Anytime.Select(a => a.Name), act), play.Writes(writes), comment, to is null ? null : play.Plan.StepOf(to)));

    public static Refusal? Letter(this Play play, Actor by, bool layBy = false, long? ordinal = null) =>
        play.Do(new LetterCommand(play.Id(), by, ordinal ?? play.State.Record.Letters.Last(l => l.WithSteward).Ordinal, layBy));

    /// <summary>Lets time go on to the earliest timer and fires it.</summary>
    public static Refusal? FireNext(this Play play)
    {
        var next = OpenTimers.Of(play.Plan, play.State).MinBy(t => t.At)!;
        play.Now = next.At > play.Now ? next.At : play.Now;
        return play.Do(new TimerFiredCommand(play.Id(), next.Clock, next.Alert, next.At));
    }

    /// <summary>The outcomes and words of a list of replies.</summary>
    public static string[] Replies(this Play play, string field) =>
    [
        .. ((ListValue)play.Field(field)!).Items.Cast<ContextValue>()
            .Select(r => $"{r.Entries["outcome"]} by {r.Entries["by"]}: {r.Entries.GetValueOrDefault("text")}".Replace("\"", "", StringComparison.Ordinal)),
    ];

    private static int IndexOf(IEnumerable<string> names, string name) => names.ToList().IndexOf(name);
}
