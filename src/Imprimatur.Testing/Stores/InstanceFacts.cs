using System.Collections.Immutable;
using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Instances are found by what is indexed of them.</summary>
internal static class InstanceFacts
{
    public static IEnumerable<StoreFact> All =>
    [
        new("Instances come in the order of their starts, in pages", Pages),
        new("Definition, status and an indexed field narrow a query", Narrowed),
        new("An indexed field that changes is found by its new value only", FieldsChange),
        new("All instances of all spaces can be read", ReadsAll),
    ];

    private static async Task Pages(IWorkflowStore store)
    {
        var ids = new List<InstanceId>();
        for (var i = 0; i < 5; i++)
        {
            var instance = new SampleInstance(store);
            await instance.CommitAsync().ConfigureAwait(false);
            ids.Add(instance.Id);
        }

        var query = new InstanceQuery { Space = "", Size = 2 };
        var seen = new List<InstanceId>();
        for (var page = await store.QueryInstancesAsync(query, default).ConfigureAwait(false); page.Length > 0;)
        {
            seen.AddRange(page.Select(r => r.Id));
            page = await store.QueryInstancesAsync(query with { After = page[^1].Id }, default).ConfigureAwait(false);
        }

        Expect.Equal(seen, ids, "The instances of all pages");
    }

    private static async Task Narrowed(IWorkflowStore store)
    {
        await new SampleInstance(store).CommitAsync().ConfigureAwait(false);
        var letter = new SampleInstance(store, definition: "letter");
        await letter.CommitAsync(c => c with { FieldsSet = [new IndexedField("number", "廊政办字〔2017〕91号")] }).ConfigureAwait(false);
        await letter.CommitAsync(status: InstanceStatus.Ended).ConfigureAwait(false);
        await new SampleInstance(store, "s", "letter").CommitAsync().ConfigureAwait(false);
        var query = new InstanceQuery { Space = "" };
        Expect.Equal(await Count(store, query).ConfigureAwait(false), 2, "All of the space");
        Expect.Equal(await Count(store, query with { Definition = "letter" }).ConfigureAwait(false), 1, "Those of a definition");
        Expect.Equal(await Count(store, query with { Status = InstanceStatus.Ended }).ConfigureAwait(false), 1, "Those that ended");
        Expect.Equal(await Count(store, query with { Definition = "note", Status = InstanceStatus.Ended }).ConfigureAwait(false), 0, "Ended notes");
        Expect.Equal(await Count(store, query with { Where = new IndexedField("number", "廊政办字〔2017〕91号") }).ConfigureAwait(false), 1, "Those with the number");
        Expect.Equal(await Count(store, query with { Where = new IndexedField("title", "廊政办字〔2017〕91号") }).ConfigureAwait(false), 0, "Those with the title");
    }

    private static async Task FieldsChange(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { FieldsSet = [new("title", "old"), new("kind", "notice")] }).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { FieldsSet = [new("title", "new")] }).ConfigureAwait(false);
        var query = new InstanceQuery { Space = "" };
        Expect.Equal(await Count(store, query with { Where = new("title", "old") }).ConfigureAwait(false), 0, "Those with the old title");
        Expect.Equal(await Count(store, query with { Where = new("title", "new") }).ConfigureAwait(false), 1, "Those with the new title");
        Expect.Equal(await Count(store, query with { Where = new("kind", "notice") }).ConfigureAwait(false), 1, "Those of the kind");
    }

    private static async Task ReadsAll(IWorkflowStore store)
    {
        var ids = new List<string>();
        for (var i = 0; i < 300; i++)
        {
            var instance = new SampleInstance(store, $"space {i % 3}");
            await instance.CommitAsync().ConfigureAwait(false);
            ids.Add($"{instance.Space} {instance.Id}");
        }

        var read = await store.ReadInstancesAsync(default).Select(r => $"{r.Space} {r.Id}").ToListAsync().ConfigureAwait(false);
        Expect.Equal(read, ids, "The instances");
    }

    private static async Task<int> Count(IWorkflowStore store, InstanceQuery query)
    {
        ImmutableArray<InstanceRow> rows = await store.QueryInstancesAsync(query, default).ConfigureAwait(false);
        return rows.Length;
    }
}
