using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Stories;

/// <summary>Parts of FORMAT.md that the engine does not run yet: the plain machine's reading of them, on small cases.</summary>
internal sealed class LaterStories
{
    private const string Skipped = """
        { "id": "skipped", "version": 1, "start": "draft", "fields": { "body": { "type": "string" }, "long": { "type": "boolean" } },
          "steps": {
            "draft":  { "type": "userTask", "candidates": { "roles": ["clerk"] }, "writes": ["long"], "outcomes": { "submit": { "to": "check" } } },
            "check":  { "type": "userTask", "when": { "long": true }, "skipTo": "done",
                "candidates": { "roles": ["head"] }, "outcomes": { "ok": { "to": "done" } } },
            "done":   { "type": "end", "result": "done" } } }
        """;

    private const string Asked = """
        { "id": "asked", "version": 1, "start": "ask", "fields": { "units": { "type": "list<unit>", "default": ["a", "b", "c"] },
            "body": { "type": "string", "default": "x" } },
          "starts": [ { "by": { "roles": ["clerk"] } } ],
          "steps": {
            "ask": { "type": "userTask", "forEach": "units", "as": "unit", "order": "ORDER", "candidates": { "roles": ["head"], "unit": { "field": "unit" } },
              "due": { "within": "P1D", "expired": { "outcome": "silent" } },
              "answers": { "yes": { "approves": ["body"] }, "no": {}, "silent": { "by": "clock" } },
              "completion": [ { "atLeast": "60%", "of": "yes", "outcome": "carried" }, { "empty": "lost" }, { "otherwise": "lost" } ],
              "outcomes": { "carried": { "to": "carried" }, "lost": { "to": "lost" } } },
            "carried": { "type": "end", "result": "carried" }, "lost": { "type": "end", "result": "lost" } } }
        """;

    private static readonly RefPerson Clerk = Desk.Person("li", "clerk");
    private static readonly RefPerson Head = Desk.Person("wu", "head", "head@a", "head@b", "head@c");

    [Test]
    public void A_step_is_passed_over_only_when_its_condition_is_definitely_false()
    {
        foreach (var (value, at) in new (bool?, string)[] { (true, "check"), (false, ""), (null, "check!") })
        {
            var desk = new Desk(Skipped);
            desk.Start(Clerk);
            Assert.That(desk.Complete(Clerk, "draft", "submit", value is { } v ? new { @long = v } : null), Is.Null);
            Assert.That(desk.At(), Is.EqualTo(at));
        }
    }

    [Test]
    public void Elements_are_asked_one_after_the_other_where_the_order_says_so()
    {
        var desk = new Desk(Asked.Replace("ORDER", "sequential", StringComparison.Ordinal));
        desk.Start(Clerk);
        Assert.That(desk.Case.Items.Single().Element, Is.EqualTo("a"));
        Assert.That(desk.Complete(Head, "ask", "yes", element: "a"), Is.Null);
        Assert.That(desk.Case.Items.Single().Element, Is.EqualTo("b"));
    }

    [Test]
    public void Sixty_percent_of_three_are_two()
    {
        var desk = new Desk(Asked.Replace("ORDER", "parallel", StringComparison.Ordinal));
        desk.Start(Clerk);
        desk.Complete(Head, "ask", "yes", element: "a");
        Assert.That(desk.Case.Ended, Is.False);
        desk.Complete(Head, "ask", "yes", element: "c");
        Assert.That(desk.Case.Result, Is.EqualTo("carried"));
        Assert.That(desk.Case.Approvals["ask"], Is.EqualTo(new[] { "body" }));
    }

    [Test]
    public void Silence_is_an_answer_that_only_the_clock_gives_and_no_approval()
    {
        var desk = new Desk(Asked.Replace("ORDER", "parallel", StringComparison.Ordinal));
        desk.Start(Clerk);
        Assert.That(desk.Complete(Head, "ask", "silent", element: "a"), Is.EqualTo(RefCode.NoSuchOutcome));
        desk.Complete(Head, "ask", "yes", element: "a");
        desk.Now = desk.Case.Clocks["ask/due"].Due!.Value;
        Assert.That(desk.Fire("ask/due"), Is.Null);
        Assert.That(desk.Case.Result, Is.EqualTo("lost"));
        Assert.That(desk.Case.Approvals, Is.Empty);
    }
}
