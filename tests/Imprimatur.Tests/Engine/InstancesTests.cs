using Imprimatur.Engine;
using Imprimatur.Storage;
using Imprimatur.Testing;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class InstancesTests
{
    [Test]
    public async Task A_stranger_learns_nothing_and_a_performer_sees_all()
    {
        await using var office = await OpenAsync();
        var id = await office.DraftedAsync("n-1");
        var stranger = new Actor("stranger", new Post("drafter", "legal"));
        Assert.Multiple(async () =>
        {
            Assert.That(await office.Engine.Instances.GetAsync(id, stranger), Is.Null);
            Assert.That(await office.Engine.Instances.FindAsync("notice", "n-1", stranger), Is.Null);
            Assert.That((await office.Engine.Instances.QueryAsync(stranger)).Items, Is.Empty);
            Assert.That((await office.Engine.Instances.GetAsync(id, Wang))!.Fields.Text("title"), Is.EqualTo("About n-1"));
            Assert.That(
                await office.Engine.CommentAsync(id, stranger, "Hello?"),
                Is.TypeOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo(RefusalCode.NotFound));
        });
    }

    [Test]
    public async Task Instances_are_found_by_definition_status_and_indexed_field()
    {
        await using var office = await OpenAsync();
        await office.ClearedAsync("n-1");
        await office.RunAsync();
        await office.DraftedAsync("n-2");
        await office.DraftedAsync("n-3");
        Assert.Multiple(async () =>
        {
            Assert.That(await KeysAsync(office, new()), Is.EqualTo(new[] { "n-1", "n-2", "n-3" }));
            Assert.That(await KeysAsync(office, new() { Status = InstanceStatus.Ended }), Is.EqualTo(new[] { "n-1" }));
            Assert.That(await KeysAsync(office, new() { Field = "title", Value = "About n-2" }), Is.EqualTo(new[] { "n-2" }));
            Assert.That(await KeysAsync(office, new() { Field = "number", Value = "finance〔2017〕1号" }), Is.EqualTo(new[] { "n-1" }));
            Assert.That(await KeysAsync(office, new() { Workflow = "other" }), Is.Empty);
        });
    }

    [Test]
    public async Task Pages_of_instances_follow_each_other()
    {
        await using var office = await OpenAsync();
        for (var i = 0; i < 5; i++) await office.DraftedAsync($"n-{i}");
        var first = await office.Engine.Instances.QueryAsync(Wang, new() { Size = 3 });
        var second = await office.Engine.Instances.QueryAsync(Wang, new() { Size = 3, After = first.Next });
        Assert.That(first.Items.Concat(second.Items).Select(i => i.Key), Is.EqualTo(Enumerable.Range(0, 5).Select(i => $"n-{i}")));
        Assert.That(second.Next, Is.Null);
    }

    [Test]
    public async Task The_history_says_who_did_what_and_what_came_of_it()
    {
        await using var office = await OpenAsync();
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        var entries = await office.Engine.Instances.HistoryAsync(id, Wang).ToListAsync();
        var submit = entries[1];
        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(e => (e.Command, e.By)), Is.EqualTo(
                new[] { ("start", "wang"), ("complete", "wang"), ("complete", "li"), ("effectAnswered", null) }));
            Assert.That((submit.Step, submit.Outcome, submit.Kind, submit.Epoch), Is.EqualTo(("draft", "submit", ActorKind.Person, 1L)));
            Assert.That(submit.Events.Single(e => e.Kind == "fieldWritten" && e.Name == "title").Value, Is.EqualTo("About n-1"));
            Assert.That(submit.Events.Single(e => e.Kind == "fieldWritten" && e.Name == "body").Value, Is.EqualTo(Body));
            Assert.That(entries[2].Events.Single(e => e.Kind == "numberTaken").Value, Is.EqualTo("finance〔2017〕1号"));
            Assert.That(entries[^1].Events.Single(e => e.Kind == "instanceEnded").Name, Is.EqualTo("published"));
        });
    }

    [Test]
    public async Task The_feed_gives_every_change_once_in_one_order_and_goes_on_after_a_cursor()
    {
        await using var office = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () => await office.DraftedAsync($"n-{i}"))));
        var all = await office.Engine.Feed.ReadAsync().ToListAsync();
        var rest = await office.Engine.Feed.ReadAsync(after: 30).ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(c => c.Position), Is.EqualTo(Enumerable.Range(1, 40).Select(i => (long)i)));
            Assert.That(all.GroupBy(c => c.Key).Select(g => string.Join(',', g.Select(c => c.Entry.Command))), Has.All.EqualTo("start,complete"));
            Assert.That(rest.Select(c => (c.Position, c.Entry.Hash)), Is.EqualTo(all.Skip(30).Select(c => (c.Position, c.Entry.Hash))));
        });
    }

    [Test]
    public async Task An_erased_person_is_gone_from_history_and_explanation_but_the_story_stays()
    {
        await using var office = await OpenAsync();
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        Assert.That(await office.Store.ErasePersonalAsync("", id, default), Is.GreaterThan(0));
        var entries = await office.Engine.Feed.ReadAsync().ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(c => c.Entry.By), Is.EqualTo(new[] { "[erased]", "[erased]", "[erased]", null }));
            Assert.That(entries[1].Entry.Outcome, Is.EqualTo("submit"));
        });
    }

    [Test]
    public async Task An_explanation_tells_the_story_in_both_languages()
    {
        await using var office = await OpenAsync();
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        var explanation = await office.Engine.Instances.ExplainAsync(id, Wang);
        Assert.That(explanation!.In("en").Split('\n').Select(l => l[18..]), Is.EqualTo(new[]
        {
            "wang started Notice.", "wang ended draft by submit.", "review: approved as they are: title, body.",
            $"li ended review on body {Body.Digest[..8]} by clear.",
            "It has the number finance〔2017〕1号.", "The engine ended publish by done.", "It ended: published.",
        }));
        Assert.That(explanation.In("zh-CN"), Does.Contain("wang启动通知。"));
    }

    private static async Task<IEnumerable<string>> KeysAsync(TestEngine office, InstanceFilter filter) =>
        (await office.Engine.Instances.QueryAsync(Wang, filter)).Items.Select(i => i.Key);
}
