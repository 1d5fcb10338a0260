using System.Collections.Immutable;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>Reads timers.</summary>
internal static class TimerReader
{
    private const string DueOnes = """
        SELECT t.key, t.due, t.provisional, n.space, n.id FROM imprimatur_timer t JOIN imprimatur_instance n ON n.number = t.instance
        WHERE t.due <= ? AND n.status < 2 ORDER BY t.due, t.instance, t.key LIMIT ?
        """;

    private const string Earliest = """
        SELECT t.due FROM imprimatur_timer t JOIN imprimatur_instance n ON n.number = t.instance WHERE n.status < 2 ORDER BY t.due LIMIT 1
        """;

    public static ImmutableArray<DueTimer> Due(Session session, DateTimeOffset now, int size)
    {
        var due = ImmutableArray.CreateBuilder<DueTimer>();
        var statement = session.Use(DueOnes).Moment(now).Integer(size);
        while (statement.Step()) due.Add(new DueTimer(statement.GetText(3), statement.GetId(4), Read(statement)));
        return due.DrainToImmutable();
    }

    public static DateTimeOffset? Next(Session session)
    {
        var statement = session.Use(Earliest);
        DateTimeOffset? next = statement.Step() ? statement.GetMoment(0) : null;
        statement.End();
        return next;
    }

    public static ImmutableArray<StoredTimer> Of(Session session, long instance)
    {
        var timers = ImmutableArray.CreateBuilder<StoredTimer>();
        var statement = session.Use("SELECT key, due, provisional FROM imprimatur_timer WHERE instance = ? ORDER BY key").Integer(instance);
        while (statement.Step()) timers.Add(Read(statement));
        return timers.DrainToImmutable();
    }

    private static StoredTimer Read(Statement row) => new(row.GetText(0), row.GetMoment(1), row.GetBoolean(2));
}
