namespace Imprimatur.Tests.Machine;

/// <summary>A small definition for the rules about elements, answers and approvals that the page's definition does not touch.</summary>
internal static class VoteDefinition
{
    public const string Text = """
        { "id": "vote", "version": 1, "title": "A vote", "start": "draft",
          "fields": { "body": { "type": "content" }, "units": { "type": "list<unit>" }, "opinions": { "type": "list<reply>" }, "remark": { "type": "string" } },
          "steward": { "roles": ["officeDirector"] },
          "powers": { "recall": { "by": "sender" }, "reassign": { "by": "holder" }, "suspend": { "by": { "roles": ["officeDirector"] } },
            "terminate": { "by": { "roles": ["officeDirector"] } }, "circulate": { "by": { "roles": ["drafter"] } },
            "addParticipant": { "in": ["vote"], "by": { "performerOf": "draft" }, "who": { "roles": ["unitHead"] } } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "units"], "due": { "within": "P5D" },
              "outcomes": { "submit": { "require": ["body", "units"], "to": "vote" } } },
            "vote": { "type": "userTask", "forEach": "units", "as": "unit", "candidates": { "roles": ["unitHead"], "unit": { "field": "unit" } },
              "writes": ["body"],
              "answers": { "agree": { "approves": ["body"] }, "abstain": {} }, "collects": "opinions",
              "completion": [ { "atLeast": 2, "of": "agree", "outcome": "carried" }, { "empty": "carried" }, { "otherwise": "failed" } ],
              "outcomes": { "carried": { "to": "publish" }, "failed": { "to": "draft" } } },
            "publish": { "type": "userTask", "candidates": { "roles": ["webEditor"] },
              "needs": [ { "approval": "vote", "when": "count(units) > 0", "otherwise": "draft" } ], "outcomes": { "done": { "to": "end1" } } },
            "end1": { "type": "end", "result": "published" } } }
        """;

    public static Play New(params string[] units)
    {
        var play = new Play(Text);
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text("A")), ("units", units)), Is.Null);
        return play;
    }
}
