namespace Imprimatur.Cli.Tests;

/// <summary>The smallest useful definition, and one with ten mistakes of different kinds.</summary>
internal static class Notes
{
    public const string Good = """
        { "id": "note", "version": 1, "title": { "en": "A note", "zh": "便笺" }, "start": "draft",
          "fields": { "body": { "type": "content" } },
          "steps": {
            "draft":  { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body"],
              "outcomes": { "submit": { "require": ["body"], "to": "review" } } },
            "review": { "type": "userTask", "title": { "en": "Review", "zh": "审核" }, "candidates": { "roles": ["editor"] }, "separateFrom": ["draft"],
              "outcomes": { "clear": { "approves": ["body"], "to": "done" }, "return": { "to": "draft" } } },
            "done":   { "type": "end", "result": "done" } },
          "guarantees": [ { "id": "two-pairs-of-eyes", "at": { "result": "done" }, "requires": "review.clear", "unchanged": ["body"] } ] }
        """;

    /// <summary>One mistake in each of the lines 2 to 11.</summary>
    public const string TenMistakes = """
        { "id": "broken", "version": 1, "start": "draft",
          "colour": "red",
          "effective": { "from": "2017-02-30" },
          "classifiedBy": "secrecyy",
          "fields": { "secrecy": { "type": "strnig" }, "body": { "type": "content" },
            "title": { "type": "string" }, "title": { "type": "string" } },
          "clocks": { "answer": { "within": "P20XD", "from": { "point": "start" } } },
          "guarantees": [ { "id": "cleared", "at": "done", "requires": "draft.submitt" } ],
          "steps": { "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["boddy"],
              "outcomes": { "submit": { "to": "revue" },
                "leave": { "require": 7, "to": "done" } } },
            "done": { "type": "end", "result": "done" } } }
        """;
}
