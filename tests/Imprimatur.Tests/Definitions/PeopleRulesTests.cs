using System.Text;
using Imprimatur.Definitions;

namespace Imprimatur.Tests.Definitions;

/// <summary>What the format's sentences about people, ways back and elements forbid.</summary>
public class PeopleRulesTests
{
    [TestCase("\"readers\": [ { \"who\": \"holder\" } ],", "IMP232", TestName = "A reader is no holder")]
    [TestCase("\"readers\": [ { \"who\": \"sender\" } ],", "IMP232", TestName = "A reader is no sender")]
    [TestCase("\"readers\": [ { \"who\": { \"roles\": [\"x\"] }, \"fields\": [\"nothing\"] } ],", "IMP205", TestName = "A reader sees fields that there are")]
    [TestCase("\"powers\": { \"supervise\": { \"by\": { \"person\": { \"field\": \"who\" } } } },", "IMP232",
        TestName = "A power over the instance takes roles or performers")]
    [TestCase("\"powers\": { \"delegate\": { \"by\": \"holder\", \"who\": { \"roles\": [\"x\"] } } },", "IMP103",
        TestName = "Who may be added belongs to adding")]
    [TestCase("\"powers\": { \"delegate\": { \"by\": \"anyone\" } },", "IMP232", TestName = "Anyone sends messages and has no power")]
    [TestCase("\"powers\": { \"removeParticipant\": { \"in\": [\"over\"], \"by\": \"holder\" } },", "IMP232", TestName = "There are no participants at an end")]
    public void A_mistake_at_the_top_is_told(string top, string code) => Assert.That(CodesOf(Definition(top, "\"to\": \"over\"")), Does.Contain(code));

    [TestCase("\"resume\": \"direct\", \"to\": \"join\"", "IMP229", TestName = "Joining is no way back")]
    [TestCase("\"resume\": \"direct\", \"to\": \"first\"", "IMP229", TestName = "The straight way back stays within one graph")]
    [TestCase("\"resume\": \"straight\", \"to\": \"first\"", "IMP214", TestName = "There is one word for the straight way back")]
    [TestCase("\"by\": { \"party\": { \"field\": \"who\" } }, \"to\": \"join\"", "IMP210", TestName = "A party stands in a field of parties")]
    public void A_mistake_on_an_outcome_in_a_branch_is_told(string outcome, string code) =>
        Assert.That(CodesOf(Block(outcome)), Does.Contain(code));

    [Test]
    public void The_straight_way_back_within_a_branch_is_fine() => Assert.That(CodesOf(Block("\"resume\": \"direct\", \"to\": \"inner\"")), Is.Empty);

    private static string Definition(string top, string outcome) => $$"""
        { "id": "f", "version": 1, "title": "f", "start": "first", {{top}} "fields": { "who": { "type": "person" } },
          "steps": {
            "first": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "writes": ["who"], "outcomes": { "ok": { {{outcome}} } } },
            "over": { "type": "end", "result": "ended" } } }
        """;

    private static string Block(string outcome) => $$"""
        { "id": "f", "version": 1, "title": "f", "start": "first", "fields": { "who": { "type": "person" } },
          "steps": {
            "first": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "ok": { "to": "block" } } },
            "block": { "type": "parallel", "then": { "to": "over" }, "branches": { "one": { "start": "inner", "steps": {
              "inner": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "ok": { "to": "last" } } },
              "last": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "ok": { "to": "join" }, "back": { {{outcome}} } } } } } } },
            "over": { "type": "end", "result": "ended" } } }
        """;

    private static IEnumerable<string> CodesOf(string definition) =>
        CatalogReader.Read([new CatalogFile("f.workflow.json", Encoding.UTF8.GetBytes(definition))]).Diagnostics.Select(d => d.Code);
}
