using System.Collections.Immutable;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>Reads instances.</summary>
internal static class InstanceReader
{
    private const string One = $"SELECT {InstanceColumns.Names}, n.number FROM imprimatur_instance n WHERE n.space = ? AND n.id = ?";

    private const string Plain = $"""
        SELECT {InstanceColumns.Names} FROM imprimatur_instance n
        WHERE n.space = ? AND n.number > ? AND (?3 IS NULL OR n.definition = ?3) AND (?4 IS NULL OR n.status = ?4)
        ORDER BY n.number LIMIT ?5
        """;

    private const string ByField = $"""
        SELECT {InstanceColumns.Names} FROM imprimatur_field f JOIN imprimatur_instance n ON n.number = f.instance
        WHERE f.space = ? AND f.instance > ? AND (?3 IS NULL OR n.definition = ?3) AND (?4 IS NULL OR n.status = ?4) AND f.name = ?6 AND f.text = ?7
        ORDER BY f.instance LIMIT ?5
        """;

    private const string All = $"SELECT {InstanceColumns.Names}, n.number FROM imprimatur_instance n WHERE n.number > ? ORDER BY n.number LIMIT ?";

    public static StoredInstance? Load(Session session, string space, InstanceId id)
    {
        var statement = session.Use(One).Text(space).Id(id);
        if (!statement.Step()) return null;
        var (row, number) = (InstanceColumns.Read(statement, 0), statement.GetInteger(InstanceColumns.Count));
        statement.End();
        return new StoredInstance(row, Personal(session, number));
    }

    public static InstanceId? Find(Session session, string space, string definition, string key)
    {
        var statement = session.Use("SELECT id FROM imprimatur_instance WHERE space = ? AND definition = ? AND key = ?").Text(space).Text(definition).Text(key);
        InstanceId? id = statement.Step() ? statement.GetId(0) : null;
        statement.End();
        return id;
    }

    /// <summary>The number of an instance; 0 when there is none.</summary>
    public static long NumberOf(Session session, string space, InstanceId id)
    {
        var statement = session.Use("SELECT number FROM imprimatur_instance WHERE space = ? AND id = ?").Text(space).Id(id);
        var number = statement.Step() ? statement.GetInteger(0) : 0;
        statement.End();
        return number;
    }

    public static ImmutableArray<PersonalEntry> Personal(Session session, long instance)
    {
        var entries = ImmutableArray.CreateBuilder<PersonalEntry>();
        var statement = session.Use("SELECT hash, salt, text FROM imprimatur_personal WHERE instance = ?").Integer(instance);
        while (statement.Step()) entries.Add(new PersonalEntry(statement.GetBlob(0), statement.GetBlob(1), statement.GetText(2)));
        return entries.DrainToImmutable();
    }

    public static ImmutableArray<InstanceRow> Query(Session session, InstanceQuery query)
    {
        var after = query.After is { } id ? NumberOf(session, query.Space, id) : 0;
        var statement = session.Use(query.Where is null ? Plain : ByField)
            .Text(query.Space).Integer(after).Text(query.Definition).Integer((long?)query.Status).Integer(query.Size);
        if (query.Where is { } where) statement.Text(where.Name).Text(where.Text);
        var rows = ImmutableArray.CreateBuilder<InstanceRow>();
        while (statement.Step()) rows.Add(InstanceColumns.Read(statement, 0));
        return rows.DrainToImmutable();
    }

    /// <summary>A page of all instances after a number.</summary>
    public static List<(long Number, InstanceRow Row)> Page(Session session, long after, int size)
    {
        var page = new List<(long, InstanceRow)>(size);
        var statement = session.Use(All).Integer(after).Integer(size);
        while (statement.Step()) page.Add((statement.GetInteger(InstanceColumns.Count), InstanceColumns.Read(statement, 0)));
        return page;
    }
}
