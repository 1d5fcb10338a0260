using Imprimatur.Engine;
using Imprimatur.Engine.Auditing;
using static Imprimatur.Tests.Engine.Archive;

namespace Imprimatur.Tests.Engine;

/// <summary>Work that is given away, asked about and done for others, as worklists show it.</summary>
internal sealed class GivingTests
{
    [TestCase(10_000, TestName = "An item says who delegated it, who advised what, who is still asked and who supervises")]
    [TestCase(0, TestName = "It says so too where the instance is not in memory")]
    public async Task An_item_says_who_has_to_do_with_it(int cached)
    {
        await using var archive = await OpenAsync(cached: cached);
        var id = await archive.Engine.StartAsync("file", "doc-1", Ann, new { applicant = "citizen-7" });
        var item = await archive.ItemAsync(Ann, "doc-1");
        await archive.Engine.ClaimAsync(item.Ref, Ann);
        Assert.That(await archive.Engine.DelegateAsync(item.Ref, Ann, "ben"), Is.TypeOf<CommandAccepted>());
        var given = await archive.ItemAsync(Ben, "doc-1");
        Assert.That((given.Holder, string.Join(',', given.Givers)), Is.EqualTo(("ben", "ann")));
        Assert.That((await archive.Engine.Worklist.ForAsync(Ann)).Items, Is.Empty, "until it comes back");
        await archive.Engine.CompleteAsync(given.Ref, Ben, "submit", null, "Ready.");
        await archive.Engine.AddParticipantAsync(id, "draft", "max", Ann);
        await archive.Engine.SuperviseAsync(id, Boss, "Soon.");
        var back = await archive.ItemAsync(Ann, "doc-1");
        Assert.Multiple(() =>
        {
            Assert.That((back.Holder, back.Givers.Length), Is.EqualTo(("ann", 0)));
            Assert.That(back.Advice.Select(a => (a.By, a.Outcome, a.Text)), Is.EqualTo(new[] { ("ben", "submit", "Ready.") }));
            Assert.That(back.Asked, Is.EqualTo(new[] { "max" }));
            Assert.That(back.Supervisors, Is.EqualTo(new[] { "boss" }));
        });
        var asked = await archive.ItemAsync(Max, "doc-1");
        Assert.Multiple(() =>
        {
            Assert.That(asked.Outcomes.Single().Name, Is.EqualTo("advise"));
            Assert.That(asked.Outcomes.Single().RequiresComment, Is.True);
            Assert.That((asked.Writes.Length, asked.Element), Is.EqualTo((0, "max")));
        });
        Assert.That(await archive.Engine.CompleteAsync(asked.Ref, Max, "advise", null, "Shorter."), Is.TypeOf<CommandAccepted>());
        Assert.That((await archive.ItemAsync(Ann, "doc-1")).Advice.Select(a => a.By), Is.EqualTo(new[] { "ben", "max" }));
        var told = (await archive.Engine.Instances.ExplainAsync(id, Ann))!;
        Assert.That(told.In("en"), Does.Contain("delegated to ben").And.Contain("with the advice submit").And.Contain("max advised on draft: “Shorter.”"));
        Assert.That(told.In("zh"), Does.Contain("委派ben办理").And.Contain("max就draft提出意见"));
    }

    [Test]
    public async Task What_was_given_away_asked_and_done_for_others_plays_again_from_the_record()
    {
        var people = new People();
        people.Delegations["stranger"] = [new StandingDelegation("max")];
        await using var archive = await OpenAsync(directory: people);
        var id = await archive.Engine.StartAsync("file", "doc-1", Ann, new { applicant = "citizen-7" });
        var item = await archive.ItemAsync(Ann, "doc-1");
        await archive.Engine.ClaimAsync(item.Ref, Ann);
        await archive.Engine.DelegateAsync(item.Ref, Ann, "ben");
        await archive.Engine.CompleteAsync(item.Ref, Ben, "submit", new { title = Title }, "Ready.");
        await archive.Engine.AddParticipantAsync(id, "draft", "max", Ann);
        await archive.Engine.AddParticipantAsync(id, "draft", "eve", Ann);
        await archive.Engine.RemoveParticipantAsync(id, "draft", "eve", Ann);
        var asked = await archive.ItemAsync(Stranger, "doc-1");
        Assert.That(await archive.Engine.CompleteAsync(asked.Ref, Stranger with { ActsFor = "max" }, "advise", null, "So."), Is.TypeOf<CommandAccepted>());
        await archive.Engine.SuperviseAsync(id, Boss, "Soon.");
        Assert.That(await archive.Engine.CompleteAsync(item.Ref, Ann, "submit", new { summary = Hidden }), Is.TypeOf<CommandAccepted>());
        var report = await FullAudit.RunAsync(archive.Store);
        Assert.That((report.Findings.Length, report.Records, report.Replayed), Is.EqualTo((0, 10L, 1L)));
        var told = (await archive.Engine.Instances.ExplainAsync(id, Ann))!;
        Assert.That(told.In("en"), Does.Contain("boss supervises it from now on").And.Contain("stranger (for max) advised on draft"));
        Assert.That(told.In("zh"), Does.Contain("boss督办"));
    }

    [Test]
    public async Task A_request_for_advice_is_taken_back()
    {
        await using var archive = await OpenAsync();
        var id = await archive.Engine.StartAsync("file", "doc-1", Ann, new { applicant = "citizen-7" });
        var item = await archive.ItemAsync(Ann, "doc-1");
        await archive.Engine.ClaimAsync(item.Ref, Ann);
        await archive.Engine.AddParticipantAsync(id, "draft", "max", Ann);
        Assert.That(await archive.Engine.RemoveParticipantAsync(id, "draft", "max", Ann), Is.TypeOf<CommandAccepted>());
        Assert.That((await archive.Engine.Worklist.ForAsync(Max)).Items, Is.Empty);
        Assert.That(
            await archive.Engine.AddParticipantAsync(id, "draft", "nobody", Ann),
            Is.TypeOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo(RefusalCode.NotFound));
    }

    [Test]
    public async Task An_outcome_is_shown_to_those_who_may_take_it()
    {
        await using var archive = await OpenAsync();
        await archive.FiledAsync("doc-1", "none");
        Assert.That((await archive.ItemAsync(Max, "doc-1")).Outcomes.Select(o => o.Name), Is.EqualTo(new[] { "clear" }));
        Assert.That((await archive.ItemAsync(Citizen, "doc-1")).Outcomes.Select(o => o.Name), Is.EqualTo(new[] { "withdraw" }));
        var item = await archive.ItemAsync(Citizen, "doc-1");
        Assert.That(await archive.Engine.CompleteAsync(item.Ref, Citizen, "withdraw"), Is.TypeOf<CommandAccepted>(), "an outside party needs no directory");
    }

    [Test]
    public async Task A_deputy_finds_the_work_of_those_for_whom_he_may_act()
    {
        var people = new People();
        people.Delegations["stranger"] = [new StandingDelegation("max") { Workflows = ["file"], Steps = ["review"] }, new StandingDelegation("ghost")];
        await using var archive = await OpenAsync(directory: people);
        await archive.FiledAsync("doc-1", "none");
        var id = await archive.FiledAsync("doc-2", "secret");
        var item = (await archive.Engine.Worklist.ForAsync(Stranger)).Items.Single();
        Assert.Multiple(async () =>
        {
            Assert.That((item.Key, item.ActsFor, item.Outcomes.Single().Name), Is.EqualTo(("doc-1", "max", "clear")));
            Assert.That((await archive.Engine.Worklist.ForAsync(Stranger, new() { OwnOnly = true })).Items, Is.Empty);
            Assert.That((await archive.Engine.Worklist.ForAsync(Stranger with { ActsFor = "max" })).Items, Has.Length.EqualTo(1));
            Assert.That((await archive.Engine.Worklist.ForAsync(Stranger with { ActsFor = "eve" })).Items, Is.Empty);
            Assert.That(await archive.Engine.Instances.GetAsync(item.Ref.Instance, Stranger), Is.Null, "as himself he has no business with it");
            Assert.That(await archive.Engine.Instances.GetAsync(item.Ref.Instance, Stranger with { ActsFor = "max" }), Is.Not.Null);
            Assert.That(await archive.Engine.Instances.GetAsync(id, Stranger with { ActsFor = "max" }), Is.Null, "Max has no clearance for it to lend");
        });
        Assert.That(await archive.Engine.CompleteAsync(item.Ref, Stranger with { ActsFor = item.ActsFor }, "clear"), Is.TypeOf<CommandAccepted>());
    }

    [Test]
    public async Task A_deputy_does_not_find_what_duties_bar_him_or_the_principal_from()
    {
        await using var office = await Office.OpenAsync(more: b => b.AddActorDirectory<Staff>());
        await office.DraftedAsync("n-1");
        Assert.That((await office.Engine.Worklist.ForAsync(Office.Sun)).Items.Single().ActsFor, Is.Null, "it is his own too");
        var sunOnly = new Actor("sun") { Clearance = "secret" };
        Assert.That((await office.Engine.Worklist.ForAsync(sunOnly)).Items.Single().ActsFor, Is.EqualTo("li"));
        await office.DraftedAsync("n-2", new Actor("sun", new Post("drafter", "finance")));
        Assert.That((await office.Engine.Worklist.ForAsync(sunOnly)).Items.Select(i => i.Key), Is.EqualTo(new[] { "n-1" }), "he drafted the other");
        await office.DraftedAsync("n-3", new Actor("li", new Post("drafter", "finance")));
        Assert.That((await office.Engine.Worklist.ForAsync(sunOnly)).Items.Select(i => i.Key), Is.EqualTo(new[] { "n-1" }), "the principal drafted the third");
    }
}
