using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Writing;

/// <summary>Writes work items and the keys under which worklists find them.</summary>
internal static class ItemWriter
{
    /// <summary>An item's number is the position of the record that opened it, times this, plus its place in the commit: openings are in order, and no number
    /// comes twice.</summary>
    private const long ItemsPerRecord = 4096;

    private const string Insert = """
        INSERT INTO imprimatur_work_item
            (step, element, holder, opened_at, due, provisional, steward, posts, persons, barred, outcomes, number, instance, ordinal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string Update = """
        UPDATE imprimatur_work_item SET step = ?, element = ?, holder = ?, opened_at = ?, due = ?, provisional = ?, steward = ?,
            posts = ?, persons = ?, barred = ?, outcomes = ?
        WHERE number = ?
        """;

    public static void Write(Session session, Commit commit, long instance, long position)
    {
        foreach (var ordinal in commit.ItemsGone) Remove(session, commit.Next.Space, instance, ordinal);
        for (var i = 0; i < commit.ItemsSet.Length; i++) Set(session, commit.Next.Space, commit.ItemsSet[i], instance, (position * ItemsPerRecord) + i);
    }

    private static void Remove(Session session, string space, long instance, long ordinal)
    {
        var statement = session.Use("DELETE FROM imprimatur_work_item WHERE instance = ? AND ordinal = ? RETURNING number, holder, posts, persons")
            .Integer(instance).Integer(ordinal);
        if (!statement.Step()) return;
        var (number, keys) = (statement.GetInteger(0), KeysOf(statement));
        statement.Run();
        foreach (var key in keys) RemoveKey(session, space, key, number);
    }

    private static void Set(Session session, string space, WorkItemRow row, long instance, long fresh)
    {
        var found = session.Use("SELECT number, holder, posts, persons FROM imprimatur_work_item WHERE instance = ? AND ordinal = ?").Integer(instance)
            .Integer(row.Ordinal);
        var (number, before) = found.Step() ? (found.GetInteger(0), KeysOf(found)) : (0, []);
        found.End();
        CandidateKey[] after = [.. CandidateKey.Of(row)];
        if (number == 0)
        {
            number = fresh;
            Bind(session.Use(Insert), row).Integer(number).Integer(instance).Integer(row.Ordinal).Run();
        }
        else
        {
            Bind(session.Use(Update), row).Integer(number).Run();
        }

        foreach (var key in before.Except(after)) RemoveKey(session, space, key, number);
        foreach (var key in after.Except(before)) AddKey(session, space, key, number);
    }

    private static Statement Bind(Statement statement, WorkItemRow row) => statement
        .Text(row.Step).Text(row.Element).Text(row.Holder).Moment(row.OpenedAt).Moment(row.Due).Boolean(row.DueIsProvisional).Boolean(row.ForSteward)
        .Text(Lists.Write(row.Posts)).Text(Lists.Write(row.Persons)).Text(Lists.Write(row.Barred)).Text(Lists.Write(row.Outcomes));

    /// <summary>The keys of a stored item, of whose columns the second to fourth matter to them.</summary>
    private static CandidateKey[] KeysOf(Statement statement) =>
    [
        .. CandidateKey.Of(new WorkItemRow
        {
            Ordinal = 0, Step = "", OpenedAt = default, Holder = statement.GetTextOrNull(1),
            Posts = Lists.ReadPosts(statement.GetTextOrNull(2)), Persons = Lists.ReadTexts(statement.GetTextOrNull(3)),
        }),
    ];

    private static void AddKey(Session session, string space, CandidateKey key, long item) =>
        session.Use("INSERT INTO imprimatur_candidate (space, kind, name, unit, item) VALUES (?, ?, ?, ?, ?)")
            .Text(space).Integer((long)key.Kind).Text(key.Name).Text(key.Unit).Integer(item).Run();

    private static void RemoveKey(Session session, string space, CandidateKey key, long item) =>
        session.Use("DELETE FROM imprimatur_candidate WHERE space = ? AND kind = ? AND name = ? AND unit = ? AND item = ?")
            .Text(space).Integer((long)key.Kind).Text(key.Name).Text(key.Unit).Integer(item).Run();
}
