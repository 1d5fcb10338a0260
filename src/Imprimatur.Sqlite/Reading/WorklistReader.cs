using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>Reads work items: the numbers under each key of the query, merged in order, then the items one by one until the page is full.</summary>
internal static class WorklistReader
{
    private const string Keyed = """
        SELECT item FROM imprimatur_candidate WHERE space = ? AND kind = ? AND name = ? AND unit = ? AND item > ? ORDER BY item LIMIT ?
        """;

    private const string One = $"""
        SELECT {ItemColumns.Names}, {InstanceColumns.Names} FROM imprimatur_work_item i JOIN imprimatur_instance n ON n.number = i.instance
        WHERE i.number = ?1 AND n.status <> 1 AND (?2 IS NULL OR n.definition = ?2) AND (?3 IS NULL OR i.step = ?3) AND (?4 IS NULL OR n.id = ?4)
        """;

    private const string OfInstance = $"""
        SELECT {ItemColumns.Names} FROM imprimatur_work_item i WHERE i.instance = ? ORDER BY i.ordinal
        """;

    public static ImmutableArray<FoundWorkItem> Query(Session session, WorkItemQuery query)
    {
        CandidateKey[] keys = [.. CandidateKey.Of(query)];
        var after = query.After is { } cursor ? long.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var chunk = Math.Max(query.Size + 1, 64);
        var found = ImmutableArray.CreateBuilder<FoundWorkItem>();
        while (true)
        {
            var (numbers, end) = NumbersAfter(session, query.Space, keys, after, chunk);
            foreach (var number in numbers)
            {
                if (found.Count == query.Size) return found.DrainToImmutable();
                if (Item(session, query, number) is { } item) found.Add(item);
            }

            if (end is not { } reached) return found.DrainToImmutable();
            after = reached;
        }
    }

    public static ImmutableArray<WorkItemRow> Of(Session session, long instance)
    {
        var rows = ImmutableArray.CreateBuilder<WorkItemRow>();
        var statement = session.Use(OfInstance).Integer(instance);
        while (statement.Step()) rows.Add(ItemColumns.Read(statement, 0));
        return rows.DrainToImmutable();
    }

    /// <summary>The numbers under any of the keys, up to where every key has been read; that point, or null when all were read to the end.</summary>
    private static (SortedSet<long> Numbers, long? End) NumbersAfter(Session session, string space, CandidateKey[] keys, long after, int chunk)
    {
        var numbers = new SortedSet<long>();
        long? end = null;
        foreach (var key in keys)
        {
            var (count, last) = (0, after);
            var statement = session.Use(Keyed).Text(space).Integer((long)key.Kind).Text(key.Name).Text(key.Unit).Integer(after).Integer(chunk);
            for (; statement.Step(); count++) numbers.Add(last = statement.GetInteger(0));
            if (count == chunk) end = Math.Min(end ?? long.MaxValue, last);
        }

        if (end is { } bound) numbers.RemoveWhere(n => n > bound);
        return (numbers, end);
    }

    private static FoundWorkItem? Item(Session session, WorkItemQuery query, long number)
    {
        var statement = session.Use(One).Integer(number).Text(query.Definition).Text(query.Step).Id(query.Instance);
        if (!statement.Step()) return null;
        var item = ItemColumns.Read(statement, 0);
        var barred = item.Holder is null && query.Person is { } person && item.Barred.Contains(person);
        var found = barred ? null : new FoundWorkItem(number.ToString(CultureInfo.InvariantCulture), InstanceColumns.Read(statement, ItemColumns.Count), item);
        statement.End();
        return found;
    }
}
