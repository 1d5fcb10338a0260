using System.Collections.Immutable;
using System.Globalization;

namespace Imprimatur.Storage.Memory;

/// <summary>The open work items of all instances by the keys under which worklists find them.</summary>
internal sealed class MemoryWorklist
{
    private readonly Dictionary<(string Space, CandidateKey Key), SortedSet<long>> _byKey = [];
    private readonly Dictionary<long, MemoryInstance.OpenItem> _items = [];

    public void Add(MemoryInstance.OpenItem item)
    {
        _items.Add(item.Number, item);
        foreach (var key in CandidateKey.Of(item.Row))
        {
            if (!_byKey.TryGetValue((item.Instance.Row.Space, key), out var numbers)) _byKey.Add((item.Instance.Row.Space, key), numbers = []);
            numbers.Add(item.Number);
        }
    }

    public void Remove(MemoryInstance.OpenItem item)
    {
        _items.Remove(item.Number);
        foreach (var key in CandidateKey.Of(item.Row))
        {
            var numbers = _byKey[(item.Instance.Row.Space, key)];
            numbers.Remove(item.Number);
            if (numbers.Count == 0) _byKey.Remove((item.Instance.Row.Space, key));
        }
    }

    public ImmutableArray<FoundWorkItem> Find(WorkItemQuery query)
    {
        var after = query.After is { } cursor ? long.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var numbers = new SortedSet<long>();
        foreach (var key in CandidateKey.Of(query))
        {
            if (_byKey.TryGetValue((query.Space, key), out var found)) numbers.UnionWith(found.GetViewBetween(after + 1, long.MaxValue));
        }

        return
        [
            .. numbers.Select(n => _items[n]).Where(i => Fits(query, i)).Take(query.Size)
                .Select(i => new FoundWorkItem(i.Number.ToString(CultureInfo.InvariantCulture), i.Instance.Row, i.Row)),
        ];
    }

    private static bool Fits(WorkItemQuery query, MemoryInstance.OpenItem item) =>
        item.Instance.Row.Status != InstanceStatus.Suspended
        && (query.Definition is null || query.Definition == item.Instance.Row.Definition)
        && (query.Step is null || query.Step == item.Row.Step)
        && (query.Instance is null || query.Instance == item.Instance.Row.Id)
        && (item.Row.Holder is not null || query.Person is null || !item.Row.Barred.Contains(query.Person));
}
