namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>Mistakes in files of scenarios are told at their place, with help.</summary>
public sealed class ReadingTests
{
    [TestCase("""{ "by": "lu", "claim": "review" }""", "IMP601", "unknown actor `lu`", "did you mean `li`?")]
    [TestCase("""{ "expect": { "worklist": { "lii": [] } } }""", "IMP601", "unknown actor `lii`", "did you mean `li`?")]
    [TestCase("""{ "by": "li", "clam": "review" }""", "IMP602", "the step says nothing that is to be done", "one of: start")]
    [TestCase("""{ "by": "li", "claim": "review", "save": "review" }""", "IMP602", "the step says several things", "one of: start")]
    [TestCase("""{ "by": "li", "claim": "review", "refused": "NotAlowed" }""", "IMP603", "there is no refusal `NotAlowed`", "did you mean `NotAllowed`?")]
    [TestCase("""{ "pass": "P3BD" }""", "IMP603", "no time like `P3BD` can pass", "P7D, PT5H")]
    [TestCase("""{ "until": "2017-02-30" }""", "IMP603", "there is no moment `2017-02-30`", "moments are written")]
    [TestCase("""{ "expect": { "status": "done" } }""", "IMP603", "there is no status `done`", "available")]
    [TestCase("""{ "expect": { "opened": [] } }""", "IMP103", "`opened`", "did you mean `open`?")]
    [TestCase("""{ "by": "li", "complete": "review" }""", "IMP107", "`outcome` is missing", "outcome")]
    public void A_mistake_is_told_with_help(string step, string code, string message, string help)
    {
        var reading = Note.Read(step);
        Assert.That(reading.File, Is.Null);
        var found = reading.Diagnostics.Single();
        Assert.That(found.Code, Is.EqualTo(code));
        Assert.That(found.Message, Does.Contain(message));
        Assert.That(found.Help, Does.Contain(help));
        Assert.That(found.Position.Line, Is.GreaterThan(10));
    }
}
