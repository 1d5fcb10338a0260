namespace Imprimatur.Tests.Machine;

/// <summary>A vote of units with the lines of completion that a test wants to try.</summary>
internal static class Ballot
{
    public static readonly Actor Jin = new("jin", new Post("unitHead", "archives"));
    public static readonly Actor Han = new("han", new Post("unitHead", "works"));

    private static readonly Dictionary<string, Actor> Heads = new()
    {
        ["legal"] = Staff.Zheng,
        ["finance"] = Staff.Feng,
        ["archives"] = Jin,
        ["works"] = Han,
    };

    /// <summary>Opens the vote.</summary>
    /// <param name="completion">The lines before <c>empty</c> and <c>otherwise</c>; outcomes are <c>carried</c>, <c>failed</c> and <c>none</c>.</param>
    /// <param name="more">More properties of the step, with a comma after them.</param>
    /// <param name="units">The list.</param>
    public static Play Open(string completion, string more, params string[] units)
    {
        var play = new Play($$"""
            { "id": "vote", "version": 1, "title": "A vote", "start": "draft",
              "fields": { "body": { "type": "content" }, "units": { "type": "list<unit>" }, "opinions": { "type": "list<reply>" } },
              "steward": { "roles": ["officeDirector"] },
              "powers": { "recall": { "by": "sender" },
                "addParticipant": { "in": ["vote"], "by": { "performerOf": "draft" }, "who": { "roles": ["unitHead"] } },
                "removeParticipant": { "in": ["vote"], "by": { "performerOf": "draft" } } },
              "steps": {
                "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "units"],
                  "outcomes": { "submit": { "require": ["body", "units"], "to": "vote" } } },
                "vote": { "type": "userTask", "forEach": "units", "as": "unit", {{more}}
                  "candidates": { "roles": ["unitHead"], "unit": { "field": "unit" } }, "writes": ["body"],
                  "answers": { "agree": { "approves": ["body"] }, "object": {}, "abstain": {} }, "collects": "opinions",
                  "completion": [ {{completion}} { "empty": "none" }, { "otherwise": "failed" } ],
                  "outcomes": { "carried": { "to": "carriedTo" }, "failed": { "to": "failedTo" }, "none": { "to": "noneTo" } } },
                "carriedTo": { "type": "userTask", "candidates": { "roles": ["webEditor"] }, "outcomes": { "ok": { "to": "over" } } },
                "failedTo": { "type": "userTask", "candidates": { "roles": ["webEditor"] }, "outcomes": { "ok": { "to": "over" } } },
                "noneTo": { "type": "userTask", "candidates": { "roles": ["webEditor"] }, "outcomes": { "ok": { "to": "over" } } },
                "over": { "type": "end", "result": "over" } } }
            """);
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text("A")), ("units", units)), Is.Null);
        return play;
    }

    /// <summary>Gives an answer for a unit.</summary>
    public static Refusal? Vote(this Play play, string unit, string answer) => play.Answer(Heads[unit], "vote", unit, answer);

    /// <summary>The elements whose items are open.</summary>
    public static string[] Asked(this Play play) => [.. play.Items().Select(i => i.Key.Element!).Order(StringComparer.Ordinal)];

    /// <summary>Where it stands.</summary>
    public static string At(this Play play) => play.Open().Single();
}
