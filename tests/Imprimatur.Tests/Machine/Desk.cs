namespace Imprimatur.Tests.Machine;

/// <summary>A desk at which work is given away, asked about and sent back: the definition of the tests about people.</summary>
internal static class Desk
{
    public static readonly Actor Ann = new("ann", new Post("clerk", "office"));
    public static readonly Actor Ben = new("ben", new Post("clerk", "office"));
    public static readonly Actor Cui = new("cui", new Post("clerk", "office"));
    public static readonly Actor Dai = new("dai", new Post("clerk", "office"));
    public static readonly Actor Eva = new("eva", new Post("clerk", "office"));
    public static readonly Actor Fan = new("fan", new Post("clerk", "office"));
    public static readonly Actor Law = new("law", new Post("lawyer", "office"));
    public static readonly Actor Boss = new("boss", new Post("chief", "office"));
    public static readonly Actor Party = new("citizen-7");

    private const string Text = """
        { "id": "desk", "version": 1, "title": "A desk", "start": "take", "steward": { "roles": ["chief"] },
          "fields": { "note": { "type": "string" }, "body": { "type": "content" }, "applicant": { "type": "party" }, "officer": { "type": "person" },
            "asked": { "type": "boolean" } },
          "starts": [ { "by": { "roles": ["clerk"] }, "asks": ["applicant", "officer"] } ],
          "powers": {
            "delegate": { "in": ["take", "check"], "by": ["holder", { "roles": ["chief"] }] }, "reassign": { "by": "holder" },
            "addParticipant": { "in": ["take", "check"], "by": "holder", "who": [{ "roles": ["lawyer"] }, { "roles": ["clerk"] }] },
            "removeParticipant": { "by": "holder" }, "recall": { "by": "sender" },
            "circulate": { "by": { "person": { "field": "officer" } } }, "supervise": { "by": { "roles": ["chief"] } },
            "remind": { "by": { "roles": ["chief"] } }, "suspend": { "by": { "roles": ["chief"] } } },
          "steps": {
            "take": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "writes": ["note", "body"],
              "outcomes": { "pass": { "require": ["note"], "approves": ["note"], "to": "check" }, "ask": { "set": { "asked": true }, "to": "hear" } } },
            "check": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "separateFrom": ["take"], "writes": ["body"],
              "outcomes": { "ok": { "to": "sign" }, "special": { "by": { "roles": ["chief"] }, "to": "sign" } } },
            "hear": { "type": "userTask", "candidates": { "party": { "field": "applicant" } },
              "outcomes": { "told": { "notify": { "person": { "field": "officer" } }, "to": "sign" } } },
            "sign": { "type": "userTask", "candidates": { "person": { "field": "officer" } },
              "outcomes": { "done": { "to": "over" }, "back": { "require": ["comment"], "resume": "direct", "to": ["earlier", "check"] } } },
            "over": { "type": "end", "result": "over" } } }
        """;

    /// <summary>Started by Ann for a citizen, to be signed by the boss.</summary>
    public static Play Open()
    {
        var robot = new Actor("robot", new Post("clerk", "office")) { Kind = ActorKind.Agent };
        var play = new Play(Text) { People = [Ann, Ben, Cui, Dai, Eva, Fan, Law, Boss, robot] };
        Assert.That(play.Start(Ann, ("applicant", "citizen-7"), ("officer", "boss")), Is.Null);
        return play;
    }

    /// <summary>Ann holds the first step.</summary>
    public static Play Held()
    {
        var play = Open();
        Assert.That(play.Claim(Ann, "take"), Is.Null);
        return play;
    }

    /// <summary>Passed by Ann and checked by Ben; the boss may sign.</summary>
    public static Play Signing()
    {
        var play = Held();
        Assert.That(play.Complete(Ann, "take", "pass", ("note", "n")), Is.Null);
        Assert.That(play.Complete(Ben, "check", "ok"), Is.Null);
        return play;
    }

    public static Refusal? Advise(this Play play, Actor by, string step, string? comment = "Fine by me.") =>
        play.Complete(by, step, by.Id, "advise", comment, null);
}
