using Imprimatur.Engine;
using Imprimatur.Engine.Auditing;
using Imprimatur.Testing;
using Imprimatur.Tests.Engine;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.History;

internal sealed class FullAuditTests
{
    [Test]
    public async Task Every_history_played_again_gives_the_same_records_state_items_timers_and_outbox()
    {
        await using var office = await OpenAsync();
        await PlayAsync(office);
        var report = await FullAudit.RunAsync(office.Store);
        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.Instances, report.Replayed, report.Erased), Is.EqualTo((7, 7, 0)));
    }

    [Test]
    public async Task Histories_under_an_older_catalog_are_played_by_that_one()
    {
        await using var office = await OpenAsync();
        await PlayAsync(office);
        await using var later = await OpenAsync(store: office.Store, time: office.Time, options: o =>
            o.Files["other.workflow.json"] = Office.Definition.Replace("\"notice\"", "\"other\"", StringComparison.Ordinal));
        var item = await later.ItemAsync(Li, "drafted");
        Assert.That(await later.Engine.CompleteAsync(item.Ref, Li, "return", comment: "Again, please."), Is.TypeOf<CommandAccepted>());
        var report = await FullAudit.RunAsync(office.Store);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Replayed, Is.EqualTo(7));
        Assert.That((await office.Store.CurrentCatalogAsync(default))!.Epoch, Is.EqualTo(2));
    }

    [Test]
    public async Task Over_erased_values_the_chain_alone_is_checked_and_said_so()
    {
        await using var office = await OpenAsync();
        var id = await office.ClearedAsync("n-1");
        await office.RunAsync();
        Assert.That(await office.Store.ErasePersonalAsync("", id, default), Is.Positive);
        var report = await FullAudit.RunAsync(office.Store);
        Assert.That((report.IsWhole, report.Replayed, report.Erased), Is.EqualTo((true, 0, 1)));
    }

    [Test]
    public async Task Under_other_limits_a_history_may_not_be_what_it_was_and_that_is_said()
    {
        await using var office = await OpenAsync();
        await office.ClearedAsync("n-1");
        var report = await FullAudit.RunAsync(office.Store, Limits.Default with { MaxAutomaticSteps = 0 });
        Assert.That(report.Findings.Single().Message, Does.Contain("record"));
    }

    /// <summary>Instances at all kinds of places: drafted, cleared, published, failed, returned, suspended, terminated.</summary>
    private static async Task PlayAsync(TestEngine office)
    {
        await office.Engine.StartAsync("notice", "started", Wang, new { unit = "finance" });
        await office.DraftedAsync("drafted");
        await office.ClearedAsync("published");
        await office.RunAsync();
        await office.ClearedAsync("awaiting");
        var returned = await office.DraftedAsync("returned", Zhao);
        var item = await office.ItemAsync(Sun, "returned");
        await office.Engine.CompleteAsync(item.Ref, Sun, "return", comment: "Too long: 太长。");
        Assert.That((await office.SeenAsync(returned, Zhao)).OpenSteps, Is.EqualTo(new[] { "draft" }));
        var suspended = await office.DraftedAsync("suspended");
        await office.Engine.SuspendAsync(suspended, Chief, "Holiday");
        await office.PassAsync(TimeSpan.FromHours(5));
        var terminated = await office.DraftedAsync("terminated");
        await office.Engine.TerminateAsync(terminated, Chief, "Not needed");
    }
}
