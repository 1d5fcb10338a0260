using System.Text.RegularExpressions;
using Imprimatur.Testing.Scenarios.Reading;
using Imprimatur.Testing.Scenarios.Running;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>Where the page of workflow patterns names a diagnostic, a definition that tries the pattern gets it.</summary>
public sealed partial class PatternRefusalTests
{
    private const string Ask = """ "ask": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "go": { "to": "next" } } } """;
    private const string Done = """ "done": { "type": "end", "result": "done" } """;

    private static readonly Dictionary<string, string> Tries = new()
    {
        ["WCP-11"] = $$""" {{Ask}}, "next": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "again": { "to": "next" } } } """,
        ["WCP-12"] = $$"""
            {{Ask}}, "next": { "type": "caseTask", "workflow": "other", "forEach": "units", "as": "unit", "wait": false, "then": { "to": "done" } }, {{Done}}
            """,
        ["WCP-22"] = $$""" {{Ask}}, "next": { "type": "callActivity", "workflow": "it@1", "outcomes": { "done": { "to": "done" } } }, {{Done}} """,
    };

    [Test]
    public void Every_diagnostic_of_the_page_is_tried() =>
        Assert.That(Codes().Keys, Is.EquivalentTo(Tries.Keys));

    [TestCaseSource(nameof(Tried))]
    public async Task What_the_page_calls_refused_is_refused(string number)
    {
        var path = Path.Combine(Path.GetTempPath(), $"imprimatur-{Guid.NewGuid():N}.test.json");
        try
        {
            await File.WriteAllTextAsync(path, $$"""
                { "files": {
                    "it.workflow.json": { "id": "it", "version": 1, "start": "ask",
                      "fields": { "units": { "type": "list<unit>", "default": [] } }, "steps": { {{Tries[number]}} } },
                    "other.workflow.json": { "id": "other", "version": 1, "start": "ask", "steps": { {{Ask}}, "next": { "type": "end", "result": "done" } } } },
                  "actors": { "wang": { "posts": ["clerk"] } }, "scenarios": [ { "id": "it", "steps": [ { "start": "it", "key": "k", "by": "wang" } ] } ] }
                """);
            var file = ScenarioReader.Read(path).File!;
            Assert.That((await ScenarioRunner.RunAsync(file, file.Scenarios[0])).Failure, Does.Contain($"error {Codes()[number]}: "));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Tried() => [.. Tries.Keys];

    private static Dictionary<string, string> Codes() =>
        PatternRow.Of(File.ReadAllText(Path.Combine(ScenarioFiles.Root(), "docs", "patterns.md")))
            .Where(r => Code().IsMatch(r.How)).ToDictionary(r => r.Number, r => Code().Match(r.How).Value);

    [GeneratedRegex(@"IMP\d{3}")]
    private static partial Regex Code();
}
