using System.Text;
using Imprimatur.Definitions;

namespace Imprimatur.Tests.Machine;

/// <summary>A caller that has its texts looked through by a called workflow, twice and inside a block, and a called one that calls in turn.</summary>
internal static class CallDefinition
{
    /// <summary>The office's review: its own field is a level, the text is its caller's.</summary>
    public const string Review = """
        { "id": "review", "version": 2, "title": "Review", "starts": [], "start": "read",
          "fields": { "text": { "type": "content" }, "level": { "type": "string", "oneOf": ["none", "secret"] }, "remark": { "type": "string" } },
          "steps": {
            "read": { "type": "userTask", "candidates": { "roles": ["secrecyOfficer"] }, "writes": ["level", "remark"], "due": { "within": "P3D" },
              "outcomes": { "clear": { "require": ["level"], "if": { "level": "none" }, "approves": ["text"], "to": "fine" },
                "doubt": { "require": ["level"], "set": { "remark": { "field": "level" } }, "to": "ask" }, "back": { "to": ["earlier"] } } },
            "ask": { "type": "callActivity", "workflow": "chief@1", "passes": { "what": "text" },
              "outcomes": { "yes": { "to": "fine" }, "no": { "to": "stopped" } } },
            "fine": { "type": "end", "result": "fine" }, "stopped": { "type": "end", "result": "stopped" } },
          "guarantees": [ { "id": "looked", "at": { "result": "fine" }, "never": { "level": { "missing": true } } } ] }
        """;

    public const string Chief = """
        { "id": "chief", "version": 1, "title": "Chief", "start": "decide", "starts": [ { "by": { "roles": ["leader"] }, "asks": ["what"] } ],
          "fields": { "what": { "type": "content" } },
          "steps": {
            "decide": { "type": "userTask", "candidates": { "roles": ["leader"] }, "separateFrom": [ { "writersOf": "what" } ],
              "outcomes": { "yes": { "to": "y" }, "no": { "to": "n" } } },
            "y": { "type": "end", "result": "yes" }, "n": { "type": "end", "result": "no" } } }
        """;

    public const string Caller = """
        { "id": "caller", "version": 1, "title": "Caller", "start": "draft",
          "fields": { "body": { "type": "content" }, "annex": { "type": "content" } }, "steward": { "roles": ["officeDirector"] },
          "powers": { "recall": { "by": "sender" } },
          "clocks": { "look": { "within": "P9D", "from": { "point": "first" }, "until": ["first/read.clear"] } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "annex"],
              "outcomes": { "submit": { "require": ["body", "annex"], "to": "first" } } },
            "first": { "type": "callActivity", "workflow": "review@2", "passes": { "text": "body" },
              "outcomes": { "fine": { "to": "both" }, "stopped": { "to": "draft" } } },
            "both": { "type": "parallel", "then": { "to": "publish" }, "branches": {
              "text": { "start": "again", "steps": {
                "again": { "type": "callActivity", "workflow": "review@2", "passes": { "text": "annex" },
                  "outcomes": { "fine": { "to": "join" }, "stopped": { "to": "draft" } } } } },
              "desk": { "start": "print", "steps": { "print": { "type": "userTask", "candidates": { "roles": ["registrar"] },
                "outcomes": { "ok": { "to": "join" } } } } } } },
            "publish": { "type": "userTask", "candidates": { "roles": ["webEditor"] }, "separateFrom": ["first/read"],
              "needs": [ { "approval": "first/read", "otherwise": "first" } ],
              "outcomes": { "done": { "to": "done" }, "back": { "to": ["earlier"] } } },
            "done": { "type": "end", "result": "done" } },
          "guarantees": [ { "id": "seen", "at": "publish", "requires": "first/read.clear", "unchanged": ["body"] } ] }
        """;

    public static CatalogFile File(string name, string text) => new(name + ".workflow.json", Encoding.UTF8.GetBytes(text));

    public static Play New() => new(File("a", Caller), File("b", Review), File("c", Chief));

    /// <summary>A text with other parts: from, to, from, to.</summary>
    public static string With(string text, params string[] parts)
    {
        for (var i = 0; i < parts.Length; i += 2)
        {
            Assert.That(text, Does.Contain(parts[i]));
            text = text.Replace(parts[i], parts[i + 1], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Submitted: the first review is open.</summary>
    public static Play Reviewing()
    {
        var play = New();
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text("A")), ("annex", Play.Text("B"))), Is.Null);
        return play;
    }
}
