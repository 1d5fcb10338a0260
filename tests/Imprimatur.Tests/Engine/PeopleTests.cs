using System.Globalization;
using Imprimatur.Engine;
using Imprimatur.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class PeopleTests
{
    [Test]
    public async Task The_directory_says_what_kind_an_actor_is_and_only_a_person_approves()
    {
        await using var office = await OpenAsync(more: b => b.AddActorDirectory<Staff>());
        var id = await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var robot = new Actor("robot", new Post("editor", "office"));
        await office.Engine.CompleteAsync(item.Ref, robot, "clear");
        var entry = (await office.Engine.Instances.HistoryAsync(id, Wang).ToListAsync())[^1];
        Assert.Multiple(() =>
        {
            Assert.That((entry.By, entry.Kind), Is.EqualTo(("robot", ActorKind.Agent)));
            Assert.That(entry.Events.Select(e => e.Kind), Has.None.EqualTo("approvalGiven"));
        });
    }

    [Test]
    public async Task Who_acts_for_another_needs_a_delegation_and_both_stand_in_the_record()
    {
        await using var office = await OpenAsync(more: b => b.AddActorDirectory<Staff>());
        var id = await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var refused = await office.Engine.CompleteAsync(item.Ref, Li with { ActsFor = "sun" }, "clear");
        Assert.That(refused, Is.TypeOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo(RefusalCode.NotAllowed));
        Assert.That(await office.Engine.CompleteAsync(item.Ref, Sun with { ActsFor = "li" }, "clear"), Is.TypeOf<CommandAccepted>());
        var entry = (await office.Engine.Instances.HistoryAsync(id, Wang).ToListAsync())[^1];
        Assert.That((entry.By, entry.ActsFor), Is.EqualTo(("sun", "li")));
    }

    [TestCase("2017-01-01", "2017-12-31", "notice", "review", true)]
    [TestCase("2017-01-03", "2017-01-03", null, null, true, TestName = "Both days of a delegation are included")]
    [TestCase("2017-01-04", null, null, null, false, TestName = "A delegation that begins tomorrow lets nobody act today")]
    [TestCase(null, "2017-01-02", null, null, false, TestName = "A delegation that ended yesterday lets nobody act today")]
    [TestCase(null, null, "letter", null, false, TestName = "A delegation for another definition lets nobody act")]
    [TestCase(null, null, null, "draft", false, TestName = "A delegation for another step lets nobody act")]
    public async Task A_standing_delegation_has_days_and_a_scope(string? from, string? until, string? workflow, string? step, bool mayAct)
    {
        var time = new VirtualTime(new DateTimeOffset(2017, 1, 3, 12, 0, 0, TimeSpan.Zero));
        var staff = new Staff();
        staff.ToSun.Clear();
        staff.ToSun.Add(new StandingDelegation("li")
        {
            From = from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture),
            Until = until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture),
            Workflows = workflow is null ? [] : [workflow],
            Steps = step is null ? [] : [step],
        });
        await using var office = await OpenAsync(time: time, more: b => b.Services.Replace(ServiceDescriptor.Singleton<IActorDirectory>(staff)));
        await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var result = await office.Engine.CompleteAsync(item.Ref, new Actor("sun") { ActsFor = "li" }, "clear");
        Assert.That(result, mayAct ? Is.TypeOf<CommandAccepted>() : Is.TypeOf<Refused>());
    }

    [Test]
    public async Task Being_named_as_a_receiver_lets_nobody_act_for_him()
    {
        await using var office = await OpenAsync(more: b => b.AddActorDirectory<Staff>());
        await office.DraftedAsync("n-1");
        var item = await office.ItemAsync(Li, "n-1");
        var result = await office.Engine.ReassignAsync(item.Ref, new Actor("wu") { ActsFor = "li" }, "li");
        Assert.That(result, Is.TypeOf<Refused>());
        Assert.That((await office.ItemAsync(Li, "n-1")).Holder, Is.Null);
    }

    [Test]
    public async Task Work_is_handed_over_to_someone_whom_the_directory_knows_and_who_may_do_it()
    {
        await using var office = await OpenAsync(more: b => b.AddActorDirectory<Staff>());
        await office.Engine.StartAsync("notice", "n-1", Wang, new { unit = "finance" });
        var item = await office.ItemAsync(Wang, "n-1");
        await office.Engine.ClaimAsync(item.Ref, Wang);
        var wu = new Actor("wu", new Post("drafter", "finance"));
        Assert.Multiple(async () =>
        {
            Assert.That(await office.Engine.ReassignAsync(item.Ref, Wang, "zhao"), Is.TypeOf<Refused>(), "Zhao drafts for another unit.");
            Assert.That(await office.Engine.ReassignAsync(item.Ref, Wang, "unknown"), Is.TypeOf<Refused>());
            Assert.That(await office.Engine.ReassignAsync(item.Ref, Wang, "wu"), Is.TypeOf<CommandAccepted>());
            Assert.That((await office.Engine.Worklist.ForAsync(wu)).Items, Has.Length.EqualTo(1));
            Assert.That((await office.Engine.Worklist.ForAsync(Wang)).Items, Is.Empty);
        });
    }

    [Test]
    public async Task Powers_are_the_definitions_to_give()
    {
        await using var office = await OpenAsync();
        var id = await office.DraftedAsync("n-1", fields: new { title = "A", body = Body, secrecy = "none" });
        Assert.Multiple(async () =>
        {
            Assert.That(await office.Engine.SuspendAsync(id, Li), Is.TypeOf<Refused>());
            Assert.That(await office.Engine.SuspendAsync(id, Chief, "Wait for the budget."), Is.TypeOf<CommandAccepted>());
            Assert.That((await office.Engine.Worklist.ForAsync(Li)).Items, Is.Empty, "Suspended work is on nobody's list.");
            Assert.That(await office.Engine.ResumeAsync(id, Chief), Is.TypeOf<CommandAccepted>());
            Assert.That(await office.Engine.RecallAsync(id, "draft", Wang), Is.TypeOf<CommandAccepted>());
            Assert.That((await office.SeenAsync(id)).OpenSteps, Is.EqualTo(new[] { "draft" }));
            Assert.That(await office.Engine.TerminateAsync(id, Chief, "Not needed."), Is.TypeOf<CommandAccepted>());
            Assert.That((await office.SeenAsync(id)).Status, Is.EqualTo(Storage.InstanceStatus.Terminated));
        });
    }
}
