using System.Text.Json;
using Imprimatur.Engine;
using Imprimatur.Testing;
using static Imprimatur.Tests.Engine.Archive;

namespace Imprimatur.Tests.Engine;

/// <summary>
/// Every read, tried by everyone without access: what they are told must be what they would be told of an instance that is not there. And by someone who may
/// see one field: nothing else may stand in it.
/// </summary>
internal sealed class SecrecyTests
{
    private const string Key = "doc-1";

    /// <summary>A read: of the instance with an id, by an actor; what he learns as one text.</summary>
    private delegate Task<string> Read(TestEngine archive, InstanceId id, string key, string words, Actor by);

    private static readonly (string Name, Read Run)[] Reads =
    [
        ("the worklist", async (a, id, _, _, by) => Text((await a.Engine.Worklist.ForAsync(by)).Items)),
        ("the worklist of an instance", async (a, id, _, _, by) => Text(await a.Engine.Worklist.ForAsync(by, new() { Instance = id, Size = 1 }))),
        ("an instance", async (a, id, _, _, by) => Text(await a.Engine.Instances.GetAsync(id, by))),
        ("an instance by its key", async (a, _, key, _, by) => Text(await a.Engine.Instances.FindAsync("file", key, by))),
        ("a search", async (a, _, _, _, by) => Text(await a.Engine.Instances.QueryAsync(by, new() { Workflow = "file", Size = 1 }))),
        ("a search by a field", async (a, _, _, words, by) =>
            Text(await a.Engine.Instances.QueryAsync(by, new() { Field = "summary", Value = words, Size = 1 }))),
        ("the history", async (a, id, _, _, by) => Text(await a.Engine.Instances.HistoryAsync(id, by).ToListAsync())),
        ("the explanation", async (a, id, _, _, by) => Text(await a.Engine.Instances.ExplainAsync(id, by))),
        ("the feed", async (a, _, _, _, by) => Text(await a.Engine.Feed.ForAsync(by).ToListAsync())),
        ("a refused note", async (a, id, _, _, by) => Text(await a.Engine.CommentAsync(id, by, "Is there anything?"))),
        ("a refused supervision", async (a, id, _, _, by) => Text(await a.Engine.SuperviseAsync(id, by))),
        ("a refused claim", async (a, id, _, _, by) => Text(await a.Engine.ClaimAsync(new(id, "review", null, 2, []), by))),
        ("a refused completion of a lost item", async (a, id, _, _, by) => Text(await a.Engine.CompleteAsync(new(id, "draft", null, 1, []), by, "submit"))),
        ("a refused step that is not there", async (a, id, _, _, by) => Text(await a.Engine.RecallAsync(id, "nowhere", by))),
        ("a command id that is taken", async (a, id, _, _, by) => Text(await a.Engine.CommentAsync(id, by, "Hello.", "taken"))),
    ];

    /// <summary>Who has no access, and how the file stands.</summary>
    private static readonly (string Name, Actor By, string? Secrecy)[] Outsiders =
    [
        ("a stranger", Stranger, "none"),
        ("a stranger before it is classified", Stranger, null),
        ("its drafter without the clearance", Ann, "secret"),
        ("a candidate without the clearance", Max, "secret"),
        ("the applicant without the clearance", Citizen, "secret"),
        ("a reader without the clearance", Auditor with { Clearance = null }, "secret"),
        ("a reader before it is classified", Auditor, null),
        ("a reader of a field before it is classified", Press, null),
        ("the chief before it is classified", Boss, null),
        ("a stranger who says that he acts for the drafter", Stranger with { ActsFor = "ann" }, "none"),
    ];

    private static IEnumerable<TestCaseData> Doors() =>
        from read in Reads
        from who in Outsiders
        where who.By != Boss || read.Name != "a refused supervision" // for which he has the power, whatever he sees
        select new TestCaseData(read.Name, who.Name).SetName($"{read.Name} tells nothing to {who.Name}");

    [TestCaseSource(nameof(Doors))]
    public async Task Nothing_is_told(string read, string outsider)
    {
        var (_, by, secrecy) = Outsiders.Single(o => o.Name == outsider);
        var run = Reads.Single(r => r.Name == read).Run;
        await using var archive = await OpenAsync();
        await using var empty = await OpenAsync();
        var id = await archive.FiledAsync(Key, secrecy);
        await archive.Engine.CommentAsync(id, Ann with { Clearance = "secret" }, "A note.", "taken");
        var nothing = new InstanceId(Guid.NewGuid());
        Assert.That(await run(archive, id, Key, Hidden, by), Is.EqualTo(await run(empty, nothing, "no key", "no words", by)));
    }

    [TestCaseSource(nameof(ReadNames))]
    public async Task Who_may_see_one_field_learns_nothing_else(string read)
    {
        await using var archive = await OpenAsync();
        var id = await archive.FiledAsync(Key, "secret");
        await archive.Engine.CommentAsync(id, Ann with { Clearance = "secret" }, "A note: " + Hidden, "taken");
        var told = await Reads.Single(r => r.Name == read).Run(archive, id, Key, Hidden, Press);
        Assert.That(told, Does.Not.Contain(Hidden).And.Not.Contain("F1").And.Not.Contain(Office.Body.Digest).And.Not.Contain("citizen-7")
            .And.Not.Contain("submit").And.Not.Contain("\"review\""));
        if (read == "a search by a field") Assert.That(told, Does.Not.Contain(Key), "a search by a hidden field finds nothing");
    }

    [Test]
    public async Task Who_may_see_one_field_sees_it_everywhere()
    {
        await using var archive = await OpenAsync();
        var id = await archive.FiledAsync(Key, "secret");
        Assert.Multiple(async () =>
        {
            Assert.That((await archive.Engine.Instances.GetAsync(id, Press))!.Fields.Text("title"), Is.EqualTo(Title));
            Assert.That((await archive.Engine.Instances.QueryAsync(Press, new() { Field = "title", Value = Title })).Items, Has.Length.EqualTo(1));
            var entry = (await archive.Engine.Instances.HistoryAsync(id, Press).ToListAsync()).Single();
            Assert.That((entry.By, entry.Events.Single().Name, entry.Events.Single().Value), Is.EqualTo(("ann", "title", Title)));
            Assert.That((await archive.Engine.Feed.ForAsync(Press).ToListAsync()).Single().Entry.Events, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task Those_with_access_read_everything()
    {
        await using var archive = await OpenAsync();
        var id = await archive.FiledAsync(Key, "secret");
        foreach (var reader in new[] { Auditor, Eve, Boss, Ann with { Clearance = "secret" } })
        {
            Assert.That((await archive.Engine.Instances.GetAsync(id, reader))!.Fields.Text("summary"), Is.EqualTo(Hidden), reader.Id);
            Assert.That((await archive.Engine.Instances.ExplainAsync(id, reader))!.In("en"), Does.Contain("ann ended draft"), reader.Id);
            Assert.That(await archive.Engine.Feed.ForAsync(reader).ToListAsync(), Has.Count.EqualTo(2), reader.Id);
        }
    }

    [Test]
    public async Task A_page_goes_on_only_where_there_is_more_to_see()
    {
        await using var archive = await OpenAsync();
        await archive.FiledAsync("open-1", "none");
        await archive.FiledAsync("secret-1", "secret");
        await archive.FiledAsync("open-2", "none");
        await archive.FiledAsync("secret-2", "secret");
        var first = await archive.Engine.Instances.QueryAsync(Ann, new() { Size = 1 });
        var second = await archive.Engine.Instances.QueryAsync(Ann, new() { Size = 1, After = first.Next });
        Assert.That(first.Items.Concat(second.Items).Select(i => i.Key), Is.EqualTo(new[] { "open-1", "open-2" }));
        Assert.That(second.Next, Is.Null, "what comes after is not for her to know of");
        var work = await archive.Engine.Worklist.ForAsync(Max, new() { Size = 1 });
        var rest = await archive.Engine.Worklist.ForAsync(Max, new() { Size = 1, After = work.Next });
        Assert.That(work.Items.Concat(rest.Items).Select(i => i.Key), Is.EqualTo(new[] { "open-1", "open-2" }));
        Assert.That(rest.Next, Is.Null);
    }

    [Test]
    public async Task A_notice_about_something_secret_reaches_only_those_with_the_clearance()
    {
        var notices = new KeptNotices();
        await using var archive = await OpenAsync(notices);
        await archive.FiledAsync("open-1", "none");
        await archive.FiledAsync("secret-1", "secret");
        await archive.RunAsync();
        Assert.That(
            notices.Sent.Select(n => (n.Key, string.Join(',', n.Posts.Select(p => p.Role)), string.Join(',', n.Persons))),
            Is.EquivalentTo(new[] { ("open-1", "reviewer", ""), ("secret-1", "", "eve") }));
    }

    [Test]
    public async Task A_reminder_to_a_holder_without_the_clearance_is_dropped()
    {
        var notices = new KeptNotices();
        await using var archive = await OpenAsync(notices);
        var id = await archive.Engine.StartAsync("file", Key, Ann, new { applicant = "citizen-7" });
        var item = await archive.ItemAsync(Ann, Key);
        await archive.Engine.SaveAsync(item.Ref, Ann, new { secrecy = "none" });
        await archive.Engine.RemindAsync(id, Boss);
        await archive.RunAsync();
        Assert.That(notices.Sent.Single().Persons, Is.EqualTo(new[] { "ann" }));
        await archive.Engine.SaveAsync(item.Ref, Ann with { Clearance = "secret" }, new { secrecy = "secret" });
        Assert.That(await archive.Engine.RemindAsync(id, Boss), Is.TypeOf<CommandAccepted>());
        await archive.RunAsync();
        Assert.That(notices.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Circulation_shows_it_and_a_rise_in_secrecy_hides_it_again()
    {
        await using var archive = await OpenAsync();
        var id = await archive.Engine.StartAsync("file", Key, Ann, new { applicant = "citizen-7" });
        var item = await archive.ItemAsync(Ann, Key);
        await archive.Engine.SaveAsync(item.Ref, Ann, new { title = Title, secrecy = "none" });
        Assert.That(await archive.Engine.CirculateAsync(id, Boss, ["max", "stranger"]), Is.TypeOf<CommandAccepted>());
        Assert.That(await archive.Engine.Instances.GetAsync(id, Stranger with { Clearance = null }), Is.Not.Null);
        await archive.Engine.SaveAsync(item.Ref, Ann with { Clearance = "secret" }, new { secrecy = "secret" });
        Assert.That(await archive.Engine.Instances.GetAsync(id, Stranger with { Clearance = null }), Is.Null);
        Assert.That(await archive.Engine.AcknowledgeAsync(id, Stranger with { Clearance = null }), Is.TypeOf<Refused>());
        Assert.That(await archive.Engine.AcknowledgeAsync(id, Stranger), Is.TypeOf<CommandAccepted>());
    }

    private static IEnumerable<string> ReadNames() => Reads.Select(r => r.Name);

    private static string Text<T>(T told) => told is CommandResult result ? JsonSerializer.Serialize((object)Shape(result)) : JsonSerializer.Serialize(told);

    private static object Shape(CommandResult result) =>
        result is Refused no ? new { no.Code, Message = no.Message(), Names = no.Refusal.Names } : new { Accepted = true };
}
