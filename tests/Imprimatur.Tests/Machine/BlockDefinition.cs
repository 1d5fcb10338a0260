namespace Imprimatur.Tests.Machine;

/// <summary>A small definition with a block: two people and a service side by side, ways out of it, and a block in a branch.</summary>
internal static class BlockDefinition
{
    public static string Text(string completion = "\"all\"", string then = "{ \"to\": \"sign\" }") => $$"""
        { "id": "block", "version": 1, "title": "A block", "start": "draft",
          "fields": { "body": { "type": "content" }, "dear": { "type": "number" }, "where": { "type": "string" }, "law": { "type": "string" },
            "asked": { "type": "boolean", "default": true } },
          "steward": { "roles": ["officeDirector"] },
          "powers": { "recall": { "by": "sender" }, "terminate": { "by": { "roles": ["officeDirector"] } },
            "suspend": { "by": { "roles": ["officeDirector"] } }, "circulate": { "by": { "roles": ["officeDirector"] } },
            "remind": { "by": { "roles": ["officeDirector"] } } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "dear", "asked"],
              "outcomes": { "submit": { "require": ["body", "dear"], "to": "look" } } },
            "look": { "type": "parallel", "completion": {{completion}}, "then": {{then}}, "due": { "within": "P9D" },
              "branches": {
                "law": { "start": "check", "steps": {
                  "check": { "type": "userTask", "candidates": { "roles": ["unitHead"], "unit": "legal" }, "writes": ["law"], "due": { "within": "P3D" },
                    "outcomes": { "fine": { "approves": ["body"], "to": "join" },
                      "twice": { "to": "again" }, "back": { "to": ["earlier"] }, "off": { "to": "stopped" } } },
                  "again": { "type": "userTask", "candidates": { "roles": ["unitHead"] },
                    "outcomes": { "fine": { "to": "join" }, "aside": { "to": "route" } } },
                  "route": { "type": "choice", "cases": [ { "when": { "asked": true }, "to": "filed" } ], "otherwise": "join" },
                  "stopped": { "type": "end", "result": "stopped", "endsInstance": true } } },
                "money": { "start": "budget", "when": { "asked": true }, "steps": {
                  "budget": { "type": "userTask", "candidates": { "roles": ["unitHead"], "unit": "finance" },
                    "outcomes": { "fine": { "to": "join" }, "drop": { "to": "filed" } } } } },
                "web": { "start": "inner", "when": "6 / dear > 2", "steps": {
                  "inner": { "type": "parallel", "completion": "any", "then": { "to": "join" },
                    "branches": {
                      "site": { "start": "call", "steps": {
                        "call": { "type": "serviceTask", "handler": "h", "writes": ["where"],
                          "outcomes": { "done": { "require": ["where"], "to": "join" }, "away": { "to": "sign" }, "failed": { "to": "byHand" } } },
                        "byHand": { "type": "userTask", "candidates": { "roles": ["webEditor"] }, "outcomes": { "ok": { "to": "join" } } } } },
                      "desk": { "start": "print", "steps": {
                        "print": { "type": "userTask", "candidates": { "roles": ["registrar"] },
                          "outcomes": { "ok": { "to": "join" }, "far": { "to": "filed" } } } } } } } } } } },
            "sign": { "type": "userTask", "candidates": { "roles": ["leader"] },
              "outcomes": { "sign": { "to": "signed" }, "return": { "to": ["earlier"] }, "again": { "to": "look" } } },
            "filed": { "type": "userTask", "candidates": { "roles": ["registrar"] }, "outcomes": { "ok": { "to": "signed" } } },
            "signed": { "type": "end", "result": "signed" } } }
        """;

    /// <summary>Submitted, so that the block is entered.</summary>
    /// <param name="completion">When it is decided.</param>
    /// <param name="dear">Whether the third branch is entered; null for a block that is held since nobody knows.</param>
    /// <param name="asked">Whether the second branch is entered.</param>
    public static Play Entered(string completion = "\"all\"", bool? dear = false, bool asked = true)
    {
        var play = new Play(Text(completion));
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text("A")), ("asked", asked), ("dear", Dear(dear))), Is.Null);
        return play;
    }

    /// <summary>A number by which the third branch is entered, is not, or nobody can tell.</summary>
    public static int Dear(bool? dear) => dear switch { true => 1, false => 6, null => 0 };
}
