using Imprimatur.Engine;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class WorklistTests
{
    [Test]
    public async Task A_candidate_has_one_post_that_fits_not_a_role_here_and_a_unit_there()
    {
        await using var office = await OpenAsync();
        await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var torn = new Actor("torn", new Post("drafter", "legal"), new Post("editor", "finance"));
        var whole = new Actor("whole", new Post("editor", "legal"), new Post("drafter", "finance"));
        Assert.Multiple(async () =>
        {
            Assert.That((await office.Engine.Worklist.ForAsync(torn)).Items, Is.Empty);
            Assert.That((await office.Engine.Worklist.ForAsync(whole)).Items.Select(i => i.Key), Is.EqualTo(new[] { "n-1" }));
            Assert.That((await office.Engine.Worklist.ForAsync(new Actor("nobody"))).Items, Is.Empty);
        });
    }

    [Test]
    public async Task An_item_says_all_that_its_holder_needs()
    {
        await using var office = await OpenAsync();
        await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var draft = await office.ItemAsync(Wang, "n-1");
        await office.Engine.CompleteAsync(draft.Ref, Wang, "submit", new { title = "A", body = Body });
        var review = await office.ItemAsync(Li, "n-1");
        Assert.Multiple(() =>
        {
            Assert.That(draft.Writes, Is.EquivalentTo(new[] { "title", "body", "pages", "madeOn", "units", "secrecy" }));
            Assert.That(draft.Outcomes.Single().Requires, Is.EquivalentTo(new[] { "title", "body" }));
            Assert.That(draft.Due, Is.EqualTo(new DateTimeOffset(2017, 3, 5, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(review.Outcomes.Select(o => o.Name), Is.EqualTo(new[] { "clear", "return" }));
            Assert.That(review.Outcomes[0].Approves, Is.EquivalentTo(new[] { "title", "body" }));
            Assert.That(review.Outcomes[1].RequiresComment, Is.True);
            Assert.That(review.Content.Single().References, Is.EqualTo(new[] { Body }));
            Assert.That(review.Ref.Seen, Is.EqualTo(new[] { new SeenContent("body", Body.Digest, 1) }));
            Assert.That((review.Workflow, review.Version, review.Step, review.ForSteward), Is.EqualTo(("notice", 1, "review", false)));
        });
    }

    [Test]
    public async Task An_item_shows_the_same_whether_its_instance_is_in_memory_or_not()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("n-1");
        await using var cold = await OpenAsync(time: office.Time, store: office.Store, options: o => o.CachedInstances = 0);
        var (warm, read) = (await office.ItemAsync(Li, "n-1"), await cold.ItemAsync(Li, "n-1"));
        Assert.That(Show(read), Is.EqualTo(Show(warm)));
        Assert.That(read.Ref.Seen, Is.Not.Empty);
    }

    [Test]
    public async Task Pages_follow_each_other_in_the_order_of_opening_and_nothing_is_left_out_or_shown_twice()
    {
        await using var office = await OpenAsync();
        for (var i = 0; i < 25; i++) await office.Engine.StartAsync("notice", $"n-{i:00}", Wang, new { unit = "finance" });
        var keys = new List<string>();
        var sizes = new List<int>();
        for (string? after = null; ;)
        {
            var page = await office.Engine.Worklist.ForAsync(Wang, new() { Size = 10, After = after });
            keys.AddRange(page.Items.Select(i => i.Key));
            sizes.Add(page.Items.Length);
            if (page.Next is null) break;
            after = page.Next;
        }

        Assert.Multiple(() =>
        {
            Assert.That(keys, Is.EqualTo(Enumerable.Range(0, 25).Select(i => $"n-{i:00}")));
            Assert.That(sizes, Is.EqualTo(new[] { 10, 10, 5 }));
            Assert.That(async () => await office.Engine.Worklist.ForAsync(Wang, new() { Size = 1_001 }), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(async () => await office.Engine.Worklist.ForAsync(Wang, new() { Size = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public async Task Clearance_hides_what_is_classified_even_from_candidates()
    {
        await using var office = await OpenAsync();
        var id = await office.DraftedAsync("n-1", fields: new { title = "Secret", body = Body, secrecy = "secret" });
        Assert.Multiple(async () =>
        {
            Assert.That((await office.Engine.Worklist.ForAsync(Li)).Items, Is.Empty);
            Assert.That((await office.Engine.Worklist.ForAsync(Sun)).Items.Select(i => i.Key), Is.EqualTo(new[] { "n-1" }));
            Assert.That(await office.Engine.Instances.GetAsync(id, Li), Is.Null);
            Assert.That(await office.Engine.Instances.GetAsync(id, Sun), Is.Not.Null);
            Assert.That(await office.Engine.Instances.HistoryAsync(id, Li).ToListAsync(), Is.Empty);
            Assert.That(await office.Engine.Instances.ExplainAsync(id, Li), Is.Null);
            Assert.That((await office.Engine.Instances.QueryAsync(Li)).Items, Is.Empty);
        });
    }

    [Test]
    public async Task A_claimed_item_is_on_the_holders_list_alone_until_it_is_released()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        await office.Engine.ClaimAsync(item.Ref, Li);
        var held = await office.ItemAsync(Li, "n-1");
        var others = await office.Engine.Worklist.ForAsync(Sun);
        await office.Engine.ReleaseAsync(item.Ref, Li);
        Assert.Multiple(async () =>
        {
            Assert.That(held.Holder, Is.EqualTo("li"));
            Assert.That(others.Items, Is.Empty);
            Assert.That((await office.Engine.Worklist.ForAsync(Sun)).Items, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task What_duties_bar_is_not_on_the_list()
    {
        await using var office = await OpenAsync();
        await office.DraftedAsync("n-1");
        var both = Wang with { Posts = [.. Wang.Posts, new Post("editor", "office")] };
        Assert.That((await office.Engine.Worklist.ForAsync(both)).Items, Is.Empty);
    }

    private static string Show(WorkItem item) => string.Join(
        '|', item.Key, item.Ref.Ordinal, string.Join(',', item.Ref.Seen), string.Join(',', item.Outcomes.Select(o => o.Name)), string.Join(',', item.Writes),
        string.Join(',', item.Content.SelectMany(c => c.References)), item.Due, item.OpenedAt);
}
