using System.Text;
using Imprimatur.Testing.Scenarios.Reading;
using Imprimatur.Testing.Scenarios.Running;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>A note that two people must see, for scenarios about scenarios.</summary>
internal static class Note
{
    private const string Head = """
        { "zone": "Asia/Shanghai", "begins": "2017-03-02T09:00",
          "files": { "note.workflow.json": { "id": "note", "version": 1, "start": "draft",
            "fields": { "body": { "type": "content" }, "copies": { "type": "number" } },
            "clocks": { "answer": { "within": "P7D", "from": { "point": "start" }, "until": ["done"] } },
            "steps": {
              "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "copies"],
                "outcomes": { "submit": { "require": ["body"], "to": "review" } } },
              "review": { "type": "userTask", "candidates": { "roles": ["editor"] }, "separateFrom": ["draft"],
                "outcomes": { "clear": { "approves": ["body"], "to": "send" }, "return": { "require": ["comment"], "to": "draft" } } },
              "send": { "type": "serviceTask", "handler": "send", "with": { "text": { "field": "body" } },
                "outcomes": { "done": { "to": "done" }, "failed": { "to": "draft" } } },
              "done": { "type": "end", "result": "done" } } } },
          "actors": { "wang": { "posts": ["drafter", "editor"] }, "li": { "posts": ["editor"] }, "zhao": { "posts": ["drafter"] } },
          "scenarios": [ { "id": "it", "steps": [
            { "start": "note", "key": "n1", "by": "wang" },
            { "by": "wang", "complete": "draft", "outcome": "submit", "fields": { "body": { "text": "A" }, "copies": 2 } }
        """;

    /// <summary>Plays the steps after a note was drafted; the failure and its line, counted from the first of these steps, or null.</summary>
    public static async Task<(string? Failure, int Line)> Then(params string[] steps)
    {
        var reading = Read(steps);
        Assert.That(reading.Diagnostics, Is.Empty);
        var result = await ScenarioRunner.RunAsync(reading.File!, reading.File!.Scenarios[0]);
        return (result.Failure, result.At.Line - Head.Count(c => c == '\n') - 1);
    }

    public static ScenarioReading Read(params string[] steps)
    {
        var path = Path.Combine(Path.GetTempPath(), $"imprimatur-{Guid.NewGuid():N}.test.json");
        try
        {
            File.WriteAllText(path, $"{Head}{string.Concat(steps.Select(s => $"\n, {s}"))} ] }} ] }}", Encoding.UTF8);
            return ScenarioReader.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
