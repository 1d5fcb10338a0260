using Imprimatur.Definitions;
using Imprimatur.Engine;
using Imprimatur.Storage.Memory;
using Imprimatur.Testing;
using static Imprimatur.Tests.Engine.Office;

namespace Imprimatur.Tests.Engine;

internal sealed class CatalogTests
{
    private static readonly string Second = Definition.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
        .Replace("\"to\": \"review\" } } }", "\"to\": \"review\" }, \"drop\": { \"to\": \"published\" } } }", StringComparison.Ordinal);

    [Test]
    public async Task The_same_catalog_is_the_same_epoch_and_another_one_the_next()
    {
        await using var first = await OpenAsync();
        await using var again = await OpenAsync(store: first.Store);
        var one = await first.Store.CurrentCatalogAsync(default);
        await using var second = await OpenAsync(store: first.Store, options: o => o.TimeZone = "Asia/Shanghai");
        var two = await first.Store.CurrentCatalogAsync(default);
        Assert.Multiple(() =>
        {
            Assert.That((one!.Epoch, two!.Epoch), Is.EqualTo((1L, 2L)));
            Assert.That(one.Hash, Is.Not.EqualTo(two.Hash));
        });
    }

    [Test]
    public async Task An_instance_stays_on_its_version_though_the_folder_has_only_the_next_one()
    {
        await using var before = await OpenAsync();
        var old = await before.DraftedAsync("n-1");
        await using var after = await OpenAsync(time: before.Time, store: before.Store, options: o => o.Files["notice.workflow.json"] = Second);
        var item = await after.ItemAsync(Li, "n-1");
        await after.Engine.CompleteAsync(item.Ref, Li, "clear");
        await after.RunAsync();
        await after.Engine.StartAsync("notice", "n-2", Wang, new { unit = "finance" });
        var entries = await after.Engine.Instances.HistoryAsync(old, Wang).ToListAsync();
        Assert.Multiple(async () =>
        {
            Assert.That((await after.SeenAsync(old)).Version, Is.EqualTo(1));
            Assert.That((await after.SeenAsync(old)).Result, Is.EqualTo("published"));
            Assert.That((await after.ItemAsync(Wang, "n-2")).Version, Is.EqualTo(2));
            Assert.That(entries.Select(e => e.Epoch), Is.EqualTo(new[] { 1L, 1L, 2L, 2L }));
            Assert.That(entries.Select(e => e.CatalogHash).Distinct().Count(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_definition_is_not_changed_under_instances_that_live_by_it()
    {
        var changed = Definition.Replace("\"P2D\"", "\"P3D\"", StringComparison.Ordinal);
        await using var before = await OpenAsync();
        var id = await before.ClearedAsync("n-1");
        Assert.That(
            async () => await OpenAsync(time: before.Time, store: before.Store, options: o => o.Files["notice.workflow.json"] = changed),
            Throws.TypeOf<CatalogRejectedException>().With.Message.Contains("`notice@1` (1 instance(s))").And.Message.Contains("version"));
        await before.RunAsync();
        await using var after = await OpenAsync(time: before.Time, store: before.Store, options: o => o.Files["notice.workflow.json"] = changed);
        Assert.That((await after.SeenAsync(id)).Result, Is.EqualTo("published"), "What has ended may be read still.");
    }

    [Test]
    public void A_catalog_with_errors_stops_the_start_with_all_that_was_found()
    {
        var broken = Definition.Replace("\"to\": \"number\"", "\"to\": \"numbr\"", StringComparison.Ordinal)
            .Replace("\"boolean\"", "\"bool\"", StringComparison.Ordinal);
        Assert.That(
            async () => await TestEngine.StartAsync(o => o.Files["notice.workflow.json"] = broken),
            Throws.TypeOf<CatalogException>().With.Message.Contains("numbr").And.Property(nameof(CatalogException.Diagnostics)).Not.Empty);
    }

    [Test]
    public async Task Two_nodes_that_start_at_once_agree_on_the_epoch()
    {
        var store = new InMemoryStore();
        var offices = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await OpenAsync(store: store))));
        Assert.That((await store.CurrentCatalogAsync(default))!.Epoch, Is.EqualTo(1));
        foreach (var office in offices) await office.DisposeAsync();
    }

    [Test]
    public async Task A_folder_and_files_of_the_program_make_one_catalog()
    {
        var folder = Directory.CreateTempSubdirectory("imprimatur-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "notice.workflow.json"), Definition);
            await using var office = await TestEngine.StartAsync(o =>
            {
                o.Workflows = folder;
                o.Files["handlers.json"] = Handlers;
            });
            Assert.That(await office.Engine.TryStartAsync("notice", "n-1", Wang, new { unit = "finance" }), Is.TypeOf<CommandAccepted>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
