using System.Collections.Immutable;
using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Work items are found by those who may take them on, and by nobody else.</summary>
internal static class WorklistFacts
{
    private static readonly Post Editor = new("editor", "finance");

    public static IEnumerable<StoreFact> All =>
    [
        new("An item is kept as it was set", KeptAsSet),
        new("An item for a post is found by that post only", FoundByPost),
        new("An item for a role is found by the role in any unit", FoundByRole),
        new("A role and a unit never run into each other", NothingRunsTogether),
        new("An item for a person is found by that person only", FoundByPerson),
        new("A claimed item is found by its holder only", FoundByHolder),
        new("An item is not found by a person whom it bars", BarredDoNotFind),
        new("A deputy finds the items of those for whom he may act, but none that bars him", FoundByDeputy),
        new("Items of a suspended instance are not found", SuspendedIsHidden),
        new("An item that is gone is not found", GoneIsGone),
        new("Definition, step, instance and space narrow a query", Narrowed),
        new("Pages follow the order of openings, without gaps or doubles", Pages),
        new("An item that changes keeps its place", KeepsItsPlace),
    ];

    private static async Task KeptAsSet(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        var full = SampleInstance.Item(1, Editor, new Post("leader")) with
        {
            Step = "secrecy/review",
            Element = "财政局",
            Due = SampleInstance.Epoch.AddDays(3),
            DueIsProvisional = true,
            Persons = ["li.wei", "王芳"],
            Barred = ["x"],
            ForSteward = true,
        };
        var bare = SampleInstance.Item(2) with { Holder = "li.wei", Outcomes = [] };
        var commit = await instance.CommitAsync(c => c with { ItemsSet = [full, bare] }).ConfigureAwait(false);
        Expect.Equal(await store.WorkItemsOfAsync("", instance.Id, default).ConfigureAwait(false), [full, bare], "The items of the instance");
        var found = await Query(store, "li.wei").ConfigureAwait(false);
        Expect.Equal(found.Select(f => f.Item), [full, bare], "The items found");
        Expect.Equal(found[0].Instance, commit.Next, "The instance found with the item");
    }

    private static async Task FoundByPost(IWorkflowStore store)
    {
        await Open(store, SampleInstance.Item(1, Editor)).ConfigureAwait(false);
        await ExpectFound(store, 1, null, Editor).ConfigureAwait(false);
        await ExpectFound(store, 1, null, new Post("x"), Editor, Editor).ConfigureAwait(false);
        foreach (var other in (Post[])[new("editor", "legal"), new("editor"), new("drafter", "finance"), new("Editor", "finance"), new("editor", "")])
        {
            await ExpectFound(store, 0, "li.wei", other).ConfigureAwait(false);
        }
    }

    private static async Task FoundByRole(IWorkflowStore store)
    {
        await Open(store, SampleInstance.Item(1, new Post("editor"))).ConfigureAwait(false);
        foreach (var post in (Post[])[new("editor"), Editor, new("editor", "legal")]) await ExpectFound(store, 1, null, post).ConfigureAwait(false);
        await ExpectFound(store, 0, "editor", new Post("drafter", "editor")).ConfigureAwait(false);
    }

    private static async Task NothingRunsTogether(IWorkflowStore store)
    {
        await Open(store, SampleInstance.Item(1, new Post("a", "bc"))).ConfigureAwait(false);
        foreach (var post in (Post[])[new("ab", "c"), new("abc"), new("a bc"), new("a/bc"), new("a@bc"), new("a\0bc"), new("a|bc"), new("a:bc")])
        {
            await ExpectFound(store, 0, post.Role, post).ConfigureAwait(false);
        }
    }

    private static async Task FoundByPerson(IWorkflowStore store)
    {
        await Open(store, SampleInstance.Item(1) with { Persons = ["li.wei"] }).ConfigureAwait(false);
        await ExpectFound(store, 1, "li.wei").ConfigureAwait(false);
        await ExpectFound(store, 0, "wang.fang").ConfigureAwait(false);
        await ExpectFound(store, 0, null, new Post("li.wei")).ConfigureAwait(false);
    }

    private static async Task FoundByHolder(IWorkflowStore store)
    {
        var open = SampleInstance.Item(1, Editor) with { Persons = ["zhao"] };
        var instance = await Open(store, open).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { ItemsSet = [open with { Holder = "li.wei" }] }).ConfigureAwait(false);
        await ExpectFound(store, 1, "li.wei").ConfigureAwait(false);
        await ExpectFound(store, 0, "zhao", Editor).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { ItemsSet = [open] }).ConfigureAwait(false);
        await ExpectFound(store, 1, "zhao", Editor).ConfigureAwait(false);
        await ExpectFound(store, 0, "li.wei").ConfigureAwait(false);
    }

    private static async Task BarredDoNotFind(IWorkflowStore store)
    {
        var item = SampleInstance.Item(1, Editor) with { Barred = ["li.wei"] };
        await Open(store, item).ConfigureAwait(false);
        await ExpectFound(store, 0, "li.wei", Editor).ConfigureAwait(false);
        await ExpectFound(store, 1, "wang.fang", Editor).ConfigureAwait(false);
    }

    private static async Task FoundByDeputy(IWorkflowStore store)
    {
        await Open(
            store,
            SampleInstance.Item(1) with { Persons = ["li.wei"] },
            SampleInstance.Item(2) with { Holder = "li.wei" },
            SampleInstance.Item(3) with { Persons = ["li.wei"], Barred = ["wang.fang"] },
            SampleInstance.Item(4) with { Persons = ["zhao"] }).ConfigureAwait(false);
        var query = new WorkItemQuery { Space = "", Person = "wang.fang", Principals = ["li.wei"] };
        var found = await store.QueryWorkItemsAsync(query, default).ConfigureAwait(false);
        Expect.Equal(found.Select(f => f.Item.Ordinal), [1L, 2L], "The items that the deputy finds");
    }

    private static async Task SuspendedIsHidden(IWorkflowStore store)
    {
        var instance = await Open(store, SampleInstance.Item(1, Editor)).ConfigureAwait(false);
        await instance.CommitAsync(status: InstanceStatus.Suspended).ConfigureAwait(false);
        await ExpectFound(store, 0, null, Editor).ConfigureAwait(false);
        Expect.Equal((await store.WorkItemsOfAsync("", instance.Id, default).ConfigureAwait(false)).Length, 1, "The items of the instance");
        await instance.CommitAsync().ConfigureAwait(false);
        await ExpectFound(store, 1, null, Editor).ConfigureAwait(false);
    }

    private static async Task GoneIsGone(IWorkflowStore store)
    {
        var instance = await Open(store, SampleInstance.Item(1, Editor), SampleInstance.Item(2, Editor)).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { ItemsGone = [1, 99], ItemsSet = [SampleInstance.Item(3, Editor)] }).ConfigureAwait(false);
        var found = await Query(store, null, Editor).ConfigureAwait(false);
        Expect.Equal(found.Select(f => f.Item.Ordinal), [2, 3], "The ordinals found");
    }

    private static async Task Narrowed(IWorkflowStore store)
    {
        var note = await Open(store, SampleInstance.Item(1, Editor), SampleInstance.Item(2, Editor) with { Step = "sign" }).ConfigureAwait(false);
        var letter = new SampleInstance(store, definition: "letter");
        await letter.CommitAsync(c => c with { ItemsSet = [SampleInstance.Item(1, Editor)] }).ConfigureAwait(false);
        var query = new WorkItemQuery { Space = "", Posts = [Editor] };
        Expect.Equal((await store.QueryWorkItemsAsync(query, default).ConfigureAwait(false)).Length, 3, "All");
        Expect.Equal((await store.QueryWorkItemsAsync(query with { Definition = "letter" }, default).ConfigureAwait(false)).Length, 1, "Those of a definition");
        Expect.Equal((await store.QueryWorkItemsAsync(query with { Step = "sign" }, default).ConfigureAwait(false)).Length, 1, "Those of a step");
        Expect.Equal((await store.QueryWorkItemsAsync(query with { Instance = note.Id }, default).ConfigureAwait(false)).Length, 2, "Those of an instance");
        Expect.Equal((await store.QueryWorkItemsAsync(query with { Space = "s" }, default).ConfigureAwait(false)).Length, 0, "Those of another space");
    }

    private static async Task Pages(IWorkflowStore store)
    {
        var opened = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            var both = SampleInstance.Item(2, Editor, new Post("leader")) with { Persons = ["li.wei"], Barred = i == 3 ? ["li.wei"] : [] };
            var instance = await Open(store, SampleInstance.Item(1, Editor), both).ConfigureAwait(false);
            opened.Add($"{instance.Id} 1");
            if (i != 3) opened.Add($"{instance.Id} 2");
        }

        var query = new WorkItemQuery { Space = "", Person = "li.wei", Posts = [Editor, new Post("leader", "x"), new Post("editor")], Size = 3 };
        var seen = new List<string>();
        for (var page = await store.QueryWorkItemsAsync(query, default).ConfigureAwait(false); page.Length > 0;)
        {
            Expect.True(page.Length <= 3, $"A page of 3 has {page.Length}.");
            seen.AddRange(page.Select(f => $"{f.Instance.Id} {f.Item.Ordinal}"));
            page = await store.QueryWorkItemsAsync(query with { After = page[^1].Cursor }, default).ConfigureAwait(false);
        }

        Expect.Equal(seen, opened, "The items of all pages");
    }

    private static async Task KeepsItsPlace(IWorkflowStore store)
    {
        var first = await Open(store, SampleInstance.Item(1, Editor)).ConfigureAwait(false);
        var second = await Open(store, SampleInstance.Item(1, Editor)).ConfigureAwait(false);
        await first.CommitAsync(c => c with { ItemsSet = [SampleInstance.Item(1, Editor, new Post("leader"))] }).ConfigureAwait(false);
        var found = await Query(store, null, Editor).ConfigureAwait(false);
        Expect.Equal(found.Select(f => f.Instance.Id), [first.Id, second.Id], "The order");
    }

    private static async Task<SampleInstance> Open(IWorkflowStore store, params ImmutableArray<WorkItemRow> items)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { ItemsSet = items }).ConfigureAwait(false);
        return instance;
    }

    private static async Task<ImmutableArray<FoundWorkItem>> Query(IWorkflowStore store, string? person, params ImmutableArray<Post> posts) =>
        await store.QueryWorkItemsAsync(new WorkItemQuery { Space = "", Person = person, Posts = posts }, default).ConfigureAwait(false);

    private static async Task ExpectFound(IWorkflowStore store, int count, string? person, params ImmutableArray<Post> posts) =>
        Expect.Equal((await Query(store, person, posts).ConfigureAwait(false)).Length, count, $"The number of items for {person} as {Expect.Show(posts)}");
}
