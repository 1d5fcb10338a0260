using Imprimatur.Engine;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>What the cast sees: instances by key, and the work items that are or were open, with what they showed.</summary>
internal sealed class Desk(IWorkflowEngine engine, Cast cast)
{
    private readonly Dictionary<string, InstanceId> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(InstanceId, string, string?), WorkItemRef> _items = [];
    private readonly Dictionary<string, WorkItemRef> _remembered = new(StringComparer.Ordinal);
    private InstanceId? _last;

    public void Started(string key, InstanceId instance)
    {
        _byKey[key] = instance;
        _last = instance;
    }

    /// <summary>The id of the instance that a step speaks of; null when there is none.</summary>
    public InstanceId? IdOf(string? key) => key is null ? _last : _byKey.TryGetValue(key, out var id) ? id : null;

    /// <summary>The instance as the first of the cast sees it who may; null when nobody may.</summary>
    public async ValueTask<InstanceView?> InstanceAsync(string? key)
    {
        if (IdOf(key) is not { } id) return null;
        foreach (var actor in cast.Actors.Values)
        {
            if (await engine.Instances.GetAsync(id, actor).ConfigureAwait(false) is { } view) return view;
        }

        return null;
    }

    /// <summary>The history as the first of the cast sees it who may.</summary>
    public async ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(InstanceId id)
    {
        foreach (var actor in cast.Actors.Values)
        {
            var entries = new List<HistoryEntry>();
            await foreach (var entry in engine.Instances.HistoryAsync(id, actor).ConfigureAwait(false)) entries.Add(entry);
            if (entries.Count > 0) return entries;
        }

        return [];
    }

    /// <summary>What an actor may take on in an instance.</summary>
    public async ValueTask<IReadOnlyList<WorkItem>> WorklistAsync(Actor actor, InstanceId? instance)
    {
        var all = new List<WorkItem>();
        string? after = null;
        do
        {
            var page = await engine.Worklist.ForAsync(actor, new WorklistQuery { Size = 1_000, After = after, Instance = instance }).ConfigureAwait(false);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    /// <summary>Notes all items that anybody sees.</summary>
    public async ValueTask LookAroundAsync()
    {
        foreach (var actor in cast.Actors.Values)
        {
            foreach (var item in await WorklistAsync(actor, null).ConfigureAwait(false)) _items[(item.Ref.Instance, item.Step, item.Element)] = item.Ref;
        }
    }

    /// <summary>Remembers under a name what an item shows now.</summary>
    public async ValueTask<string?> RememberAsync(LookStep look)
    {
        await LookAroundAsync().ConfigureAwait(false);
        if (Find(look.In, look.Step, look.Element) is not { } item) return $"nobody of the cast sees work at `{look.Step}`";
        _remembered[look.As] = item;
        return null;
    }

    /// <summary>The item at a step as somebody of the cast saw it last; null when nobody did.</summary>
    public WorkItemRef? Find(string? key, string step, string? element) =>
        IdOf(key) is { } id ? _items.GetValueOrDefault((id, step, element)) : null;

    /// <summary>What a look remembered; null when no look has the name.</summary>
    public WorkItemRef? Remembered(string name) => _remembered.GetValueOrDefault(name);
}
