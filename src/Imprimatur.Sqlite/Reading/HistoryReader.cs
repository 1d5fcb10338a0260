using System.Collections.Immutable;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>Reads records.</summary>
internal static class HistoryReader
{
    private const string OfCommand = $"""
        SELECT {RecordColumns.Names} FROM imprimatur_instance n JOIN imprimatur_history h ON h.instance = n.number
        WHERE n.space = ? AND n.id = ? AND h.command = ?
        """;

    private const string OfInstance = $"""
        SELECT {RecordColumns.Names} FROM imprimatur_instance n JOIN imprimatur_history h ON h.instance = n.number
        WHERE n.space = ? AND n.id = ? AND h.sequence > ? ORDER BY h.sequence LIMIT ?
        """;

    private const string OfAll = $"""
        SELECT {RecordColumns.Names}, h.position, n.space, n.id FROM imprimatur_history h JOIN imprimatur_instance n ON n.number = h.instance
        WHERE h.position > ? ORDER BY h.position LIMIT ?
        """;

    public static StoredRecord? Find(Session session, string space, InstanceId id, string commandId)
    {
        var statement = session.Use(OfCommand).Text(space).Id(id).Text(commandId);
        var record = statement.Step() ? RecordColumns.Read(statement, 0) : null;
        statement.End();
        return record;
    }

    public static List<StoredRecord> Page(Session session, string space, InstanceId id, long after, int size)
    {
        var page = new List<StoredRecord>();
        var statement = session.Use(OfInstance).Text(space).Id(id).Integer(after).Integer(size);
        while (statement.Step()) page.Add(RecordColumns.Read(statement, 0));
        return page;
    }

    public static ImmutableArray<FeedRecord> Feed(Session session, long after, int size)
    {
        var page = ImmutableArray.CreateBuilder<FeedRecord>();
        var statement = session.Use(OfAll).Integer(after).Integer(size);
        while (statement.Step())
        {
            var record = RecordColumns.Read(statement, 0);
            page.Add(new FeedRecord(statement.GetInteger(RecordColumns.Count), statement.GetText(RecordColumns.Count + 1),
                statement.GetId(RecordColumns.Count + 2), record));
        }

        return page.DrainToImmutable();
    }
}
