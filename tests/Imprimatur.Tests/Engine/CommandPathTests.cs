using Imprimatur.Engine;
using Imprimatur.Storage;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class CommandPathTests
{
    [Test]
    public async Task A_notice_goes_its_way_and_is_published()
    {
        await using var office = await OpenAsync();
        var id = await office.ClearedAsync("n-1");
        var report = await office.RunAsync();
        var seen = await office.SeenAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(report.Answered, Is.EqualTo(1));
            Assert.That(seen.Status, Is.EqualTo(InstanceStatus.Ended));
            Assert.That(seen.Result, Is.EqualTo("published"));
            Assert.That(seen.Fields.Text("number"), Is.EqualTo("finance〔2017〕1号"));
        });
    }

    [Test]
    public async Task The_same_key_is_the_same_instance()
    {
        await using var office = await OpenAsync();
        var first = await office.Engine.TryStartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var second = await office.Engine.TryStartAsync("notice", "n-1", Wang, new { unit = "legal" });
        var ids = await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(_ => Task.Run(async () => await office.Engine.StartAsync("notice", "n-2", Wang, new { unit = "finance" }))));
        Assert.Multiple(() =>
        {
            Assert.That(((CommandAccepted)second).Instance, Is.EqualTo(((CommandAccepted)first).Instance));
            Assert.That(((CommandAccepted)second).Repeated, Is.True);
            Assert.That(ids.Distinct().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_same_command_id_gives_the_first_result_and_other_content_is_refused()
    {
        await using var office = await OpenAsync();
        await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var item = await office.ItemAsync(Wang, "n-1");
        var first = await office.Engine.CompleteAsync(item.Ref, Wang, "submit", new { title = "A", body = Body }, commandId: "c-1");
        var again = await office.Engine.CompleteAsync(item.Ref, Wang, "submit", new { title = "A", body = Body }, commandId: "c-1");
        var other = await office.Engine.CompleteAsync(item.Ref, Wang, "submit", new { title = "B", body = Body }, commandId: "c-1");
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo((CommandAccepted)first with { Repeated = true }));
            Assert.That(((Refused)other).Code, Is.EqualTo(RefusalCode.IdTaken));
        });
    }

    [Test]
    public async Task Of_two_who_complete_the_same_item_one_wins_and_the_other_is_told_so()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var results = await Task.WhenAll(new[] { Li, Sun }.Select(by => Task.Run(async () => await office.Engine.CompleteAsync(item.Ref, by, "clear"))));
        Assert.Multiple(() =>
        {
            Assert.That(results.Count(r => r is CommandAccepted), Is.EqualTo(1));
            Assert.That(results.OfType<Refused>().Single().Code, Is.EqualTo(RefusalCode.Conflict));
        });
    }

    [Test]
    public async Task Commands_that_do_not_stand_in_each_others_way_are_all_taken_whatever_node_brings_them()
    {
        await using var here = await OpenAsync();
        await using var there = await OpenAsync(time: here.Time, store: here.Store);
        var id = await here.DraftedAsync("n-1");
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? here : there).Engine.CommentAsync(id, Wang, "comment " + i))));
        var entries = await here.Engine.Instances.HistoryAsync(id, Wang).ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(results, Has.All.TypeOf<CommandAccepted>());
            Assert.That(entries.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, 42).Select(i => (long)i)));
        });
    }

    [Test]
    public async Task What_another_node_did_is_seen_before_a_command_is_refused()
    {
        await using var here = await OpenAsync();
        await using var there = await OpenAsync(time: here.Time, store: here.Store);
        var id = await here.DraftedAsync("n-1");
        var item = await there.ItemAsync(Li, "n-1");
        await there.Engine.CompleteAsync(item.Ref, Li, "return", comment: "Say more.");
        var draft = await here.ItemAsync(Wang, "n-1");
        var result = await here.Engine.CompleteAsync(draft.Ref, Wang, "submit", new { title = "More" });
        Assert.That(result, Is.TypeOf<CommandAccepted>());
        Assert.That((await here.SeenAsync(id)).OpenSteps, Is.EqualTo(new[] { "review" }));
    }

    [Test]
    public async Task Who_read_an_old_text_does_not_approve_the_new_one()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var stale = item.Ref with { Seen = [new SeenContent("body", OtherBody.Digest, item.Ref.Seen[0].Revision)] };
        var refused = await office.Engine.CompleteAsync(stale, Li, "clear");
        Assert.That(refused, Is.TypeOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo(RefusalCode.ContentChanged));
        Assert.That(await office.Engine.CompleteAsync(item.Ref, Li, "clear"), Is.TypeOf<CommandAccepted>());
    }

    [Test]
    public async Task A_refusal_speaks_the_readers_language_and_is_logged()
    {
        await using var office = await OpenAsync();
        var id = await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var refused = (Refused)await office.Engine.CompleteAsync(item.Ref, Wang, "clear");
        await office.Engine.CompleteAsync(item.Ref, Wang, "clear");
        var log = await LoggedAsync(office.Store, id, 2);
        Assert.Multiple(() =>
        {
            Assert.That(refused.Message("zh-CN"), Does.Match("[\\u4e00-\\u9fff]"));
            Assert.That(refused.Message("en"), Does.Not.Match("[\\u4e00-\\u9fff]"));
            Assert.That(log.Select(r => (r.ActorId, r.CommandKind, r.Code)), Has.All.EqualTo(("wang", "complete", refused.Code)));
        });
    }

    [Test]
    public async Task A_start_that_nobody_may_make_is_refused_and_told_as_an_exception_where_an_id_was_asked_for()
    {
        await using var office = await OpenAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(
                await office.Engine.TryStartAsync("notice", "n-1", Li, new { unit = "office" }),
                Is.TypeOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo(RefusalCode.NotAllowed));
            Assert.That(
                await office.Engine.TryStartAsync("nothing", "n-1", Li),
                Is.TypeOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo(RefusalCode.NotFound));
            Assert.That(
                async () => await office.Engine.StartAsync("notice", "n-1", Li),
                Throws.TypeOf<RefusedException>().With.Property(nameof(RefusedException.Refusal)).Property(nameof(Refusal.Code))
                    .EqualTo(RefusalCode.NotAllowed));
        });
    }

    [Test]
    public async Task An_engine_goes_on_where_another_one_stopped()
    {
        await using var before = await OpenAsync();
        var id = await before.ClearedAsync("n-1");
        await before.DisposeAsync();
        await using var after = await OpenAsync(time: before.Time, store: before.Store);
        await after.RunAsync();
        Assert.That((await after.SeenAsync(id)).Result, Is.EqualTo("published"));
    }

    /// <summary>The log is written behind the command's back: the test waits for it, not the command.</summary>
    private static async Task<IReadOnlyList<StoredRefusal>> LoggedAsync(IWorkflowStore store, InstanceId id, int count)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            var log = await store.RefusalsAsync("", id, 100, default);
            if (log.Length >= count) return log;
            await Task.Delay(10);
        }

        return [];
    }
}
