using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class HistoryCommandTests
{
    private SampleDatabase _database = null!;

    [SetUp]
    public async Task Make() => _database = await SampleDatabase.MakeAsync();

    [TearDown]
    public void Clean() => _database.Dispose();

    [Test]
    public async Task Each_record_is_told_in_words_with_the_rules_that_decided_and_their_basis()
    {
        var run = await CliRun.Of("history", _database.Path, "doc-1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.EqualTo("""
            doc-1  note@1  11111111111111111111111111111111  ended, result `done`

            1  2017-03-02 10:15:00 +08:00  li.wei (drafter of finance) started `note` version 1
                 began with the key `doc-1`
                 came to `draft`
                 work item 1 is open at `draft`

            2  2017-03-02 11:15:00 +08:00  li.wei (drafter of finance) ended `draft` by `submit`
                 `title` = "A \u001b[2Jnotice" (revision 1)
                 `draft` ended by `submit`

            3  2017-03-02 12:15:00 +08:00  the engine brought the answer `done`
                 decided by `disclosure-attribute` version 3
                   rule `open`: Nothing is secret. [Art. 14]
                 ended with the result `done`

            """));
    }

    [Test]
    public async Task An_instance_is_found_by_its_id_and_reasons_are_told_in_Chinese_when_asked_for()
    {
        var run = await CliRun.Of("history", _database.Path, SampleDatabase.Second.ToString(), "--lang", "zh");
        Assert.That(run.Output, Does.StartWith("doc-2  ").And.Contain("rule `open`: 不涉密 [Art. 14]"));
    }

    [Test]
    public async Task Erased_persons_are_told_as_erased_and_the_chain_stays_whole()
    {
        _database.Execute("DELETE FROM imprimatur_personal");
        var run = await CliRun.Of("history", _database.Path, "doc-1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("(erased) (drafter of finance) started"));
    }

    [Test]
    public async Task As_json_every_record_has_its_events_and_rules()
    {
        var records = JArray.Parse((await CliRun.Of("history", _database.Path, "doc-1", "--json")).Output);
        Assert.That(records.Select(r => (int)r["sequence"]!), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That((string?)records[2]["events"]![0]!["rules"]![0]!["basis"], Is.EqualTo("Art. 14"));
        Assert.That((string?)records[0]["by"], Is.EqualTo("li.wei"));
    }

    [Test]
    public async Task A_broken_chain_is_told_after_its_records()
    {
        _database.Execute("UPDATE imprimatur_history SET bytes = CAST(replace(CAST(bytes AS TEXT), 'submit', 'submat') AS BLOB) WHERE sequence = 2");
        var run = await CliRun.Of("history", _database.Path, "doc-1");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("broken at record 2"));
    }

    [TestCase("doc-3", "no instance has the id or key `doc-3`")]
    [TestCase("33333333333333333333333333333333", "no instance has the id or key")]
    public async Task An_unknown_instance_is_wrong_usage(string instance, string message)
    {
        var run = await CliRun.Of("history", _database.Path, instance);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(message));
    }
}
