namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>A scenario fails where something is not as it says, and says what is instead.</summary>
public sealed class RunnerTests
{
    [Test]
    public async Task What_is_as_it_must_be_passes()
    {
        var (failure, _) = await Note.Then(
            """{ "expect": { "status": "active", "open": ["review"], "version": 1, "fields": { "body": { "text": "A" }, "copies": 2 } } }""",
            """{ "expect": { "worklist": { "li": ["review"], "wang": [] } } }""",
            """{ "expect": { "outcomes": { "li": { "review": ["clear", "return"] } }, "deadlines": { "answer": "2017-03-10" } } }""",
            """{ "by": "wang", "complete": "review", "outcome": "clear", "refused": "DutyNotSeparate", "names": ["draft"] }""",
            """{ "by": "li", "complete": "review", "outcome": "clear" }""",
            """{ "expect": { "open": ["send"] } }""",
            """{ "answer": "send", "outcome": "done" }""",
            """{ "expect": { "status": "ended", "result": "done", "history": ["stepEnded draft submit", "approvalGiven review", "instanceEnded done"] } }""",
            """{ "expect": { "never": ["tokenHeld"], "deadlines": { "answer": null } } }""");
        Assert.That(failure, Is.Null);
    }

    [TestCase("""{ "expect": { "open": ["draft"] } }""", "it must stand at [draft], and stands at [review]")]
    [TestCase("""{ "expect": { "status": "ended" } }""", "it must be ended, and is Active")]
    [TestCase("""{ "expect": { "result": "done" } }""", "its result must be `done`, and is ``")]
    [TestCase("""{ "expect": { "version": 2 } }""", "it must run under version 2, and runs under 1")]
    [TestCase("""{ "expect": { "fields": { "copies": 3 } } }""", "`copies` must be 3, and is 2")]
    [TestCase("""{ "expect": { "fields": { "copies": null } } }""", "`copies` must be missing, and is 2")]
    [TestCase("""{ "expect": { "fields": { "body": { "text": "B" } } } }""", "`body` must be df7e70e5")]
    [TestCase("""{ "expect": { "worklist": { "wang": ["review"] } } }""", "the worklist of wang must show [review], and shows []")]
    [TestCase("""{ "expect": { "outcomes": { "li": { "review": ["clear"] } } } }""", "li must be offered [clear] at `review`, and is offered [clear, return]")]
    [TestCase("""{ "expect": { "deadlines": { "answer": null } } }""", "the clock `answer` must run until missing")]
    [TestCase(
        """{ "expect": { "history": ["stepEntered review", "stepEnded draft"] } }""",
        "`stepEnded draft` must have happened after `stepEntered review`, and did not")]
    [TestCase("""{ "expect": { "never": ["stepEnded draft submit"] } }""", "`stepEnded draft submit` must not have happened, and did")]
    [TestCase("""{ "expect": { "notices": ["answer"] } }""", "a notice `answer` must have been sent, and was not")]
    [TestCase("""{ "by": "li", "complete": "review", "outcome": "clear", "refused": "NotAllowed" }""", "must be refused (NotAllowed), and was accepted")]
    [TestCase("""{ "by": "zhao", "complete": "review", "outcome": "clear" }""", "was refused: NotFound")]
    [TestCase(
        """{ "by": "zhao", "complete": "review", "outcome": "clear", "refused": "MissingField" }""",
        "must be refused as MissingField, and was as NotFound")]
    [TestCase("""{ "by": "wang", "complete": "review", "outcome": "clear", "refused": "DutyNotSeparate", "names": [] }""", "must name , and names draft")]
    [TestCase("""{ "by": "li", "claim": "send" }""", "nobody of the cast ever saw work at `send`")]
    [TestCase("""{ "answer": "send", "outcome": "done" }""", "`send` is not asked for anything now")]
    public async Task What_is_otherwise_fails_at_its_line_and_says_what_is_instead(string step, string failure)
    {
        var (said, line) = await Note.Then("""{ "expect": { "open": ["review"] } }""", step);
        Assert.That(said, Does.Contain(failure).And.Contains("it stands at: "));
        Assert.That(line, Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_shown_earlier_is_no_longer_what_is_there()
    {
        var (failure, _) = await Note.Then(
            """{ "look": "review", "as": "first" }""",
            """{ "by": "li", "complete": "review", "outcome": "return", "comment": "Again." }""",
            """{ "by": "wang", "complete": "draft", "outcome": "submit", "fields": { "body": { "text": "B" } } }""",
            """{ "by": "li", "complete": "review", "seen": "first", "outcome": "clear", "refused": "Conflict" }""");
        Assert.That(failure, Is.Null);
    }

    [Test]
    public async Task Time_passes_from_timer_to_timer()
    {
        var (failure, _) = await Note.Then(
            """{ "pass": "P20D" }""",
            """{ "expect": { "history": ["clockExpired answer"], "notices": ["answer"] } }""",
            """{ "until": "2017-04-01" }""",
            """{ "by": "li", "complete": "review", "outcome": "clear" }""",
            """{ "answer": "send", "outcome": "failed" }""",
            """{ "expect": { "open": ["draft"] } }""");
        Assert.That(failure, Is.Null);
    }
}
