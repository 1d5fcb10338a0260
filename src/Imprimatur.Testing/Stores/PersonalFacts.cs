using System.Text;
using Imprimatur.Storage;

namespace Imprimatur.Testing.Stores;

/// <summary>Personal values stand in a table of their own and can be erased there.</summary>
internal static class PersonalFacts
{
    public static IEnumerable<StoreFact> All =>
    [
        new("Personal values are loaded with their instance", Loaded),
        new("A personal value that is added twice is there once", OnlyOnce),
        new("Personal values of a running instance are not erased", RunningIsKept),
        new("Personal values of an ended instance are erased and nothing else", EndedIsErased),
    ];

    private static async Task Loaded(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { PersonalAdded = [Entry("李伟"), Entry("")] }).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { PersonalAdded = [Entry("note")] }).ConfigureAwait(false);
        await new SampleInstance(store).CommitAsync(c => c with { PersonalAdded = [Entry("another's")] }).ConfigureAwait(false);
        var loaded = (await instance.LoadAsync().ConfigureAwait(false))!.Personal.OrderBy(e => e.Text, StringComparer.Ordinal);
        Expect.Equal<IEnumerable<PersonalEntry>>(loaded, [Entry(""), Entry("note"), Entry("李伟")], "The values");
        var read = await store.PersonalOfAsync("", instance.Id, default).ConfigureAwait(false);
        Expect.Equal<IEnumerable<PersonalEntry>>(read.OrderBy(e => e.Text, StringComparer.Ordinal), loaded, "The values read alone");
    }

    private static async Task OnlyOnce(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { PersonalAdded = [Entry("x")] }).ConfigureAwait(false);
        await instance.CommitAsync(c => c with { PersonalAdded = [Entry("x")] }).ConfigureAwait(false);
        Expect.Equal((await store.PersonalOfAsync("", instance.Id, default).ConfigureAwait(false)).Length, 1, "The number of values");
    }

    private static async Task RunningIsKept(IWorkflowStore store)
    {
        var instance = new SampleInstance(store);
        await instance.CommitAsync(c => c with { PersonalAdded = [Entry("x")] }).ConfigureAwait(false);
        Expect.Equal(await store.ErasePersonalAsync("", instance.Id, default).ConfigureAwait(false), 0, "The number erased");
        Expect.Equal((await store.PersonalOfAsync("", instance.Id, default).ConfigureAwait(false)).Length, 1, "The number of values");
    }

    private static async Task EndedIsErased(IWorkflowStore store)
    {
        var (instance, other) = (new SampleInstance(store), new SampleInstance(store));
        foreach (var one in (SampleInstance[])[instance, other])
        {
            await one.CommitAsync(c => c with { PersonalAdded = [Entry("x"), Entry("y")] }).ConfigureAwait(false);
            await one.CommitAsync(status: InstanceStatus.Terminated).ConfigureAwait(false);
        }

        Expect.Equal(await store.ErasePersonalAsync("", instance.Id, default).ConfigureAwait(false), 2, "The number erased");
        Expect.Equal((await instance.LoadAsync().ConfigureAwait(false))!.Personal.Length, 0, "The number of values left");
        Expect.Equal((await store.PersonalOfAsync("", other.Id, default).ConfigureAwait(false)).Length, 2, "The number of the other's values");
        var history = await store.ReadHistoryAsync("", instance.Id, 0, default).ToListAsync().ConfigureAwait(false);
        Expect.Equal(history.Count, 2, "The number of records");
    }

    private static PersonalEntry Entry(string text)
    {
        var hash = new byte[32];
        Encoding.UTF8.GetBytes(text, hash);
        hash[31] = 1;
        return new PersonalEntry(hash, Enumerable.Range(0, 16).Select(i => (byte)i).ToArray(), text);
    }
}
