using System.Collections.Immutable;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>The outbox apart from commits: what is due, what failed.</summary>
internal static class OutboxTable
{
    private const string Columns = "n.space, n.id, e.ordinal, e.handler, e.notice, e.payload, e.attempts, e.next_attempt, e.last_error";

    private const string DueOnes = $"""
        SELECT {Columns} FROM imprimatur_effect e JOIN imprimatur_instance n ON n.number = e.instance
        WHERE e.next_attempt <= ? ORDER BY e.number LIMIT ?
        """;

    private const string OfInstance = $"""
        SELECT {Columns} FROM imprimatur_effect e JOIN imprimatur_instance n ON n.number = e.instance WHERE n.space = ? AND n.id = ? ORDER BY e.ordinal
        """;

    public static ImmutableArray<PendingEffect> Due(Session session, DateTimeOffset now, int size) => Read(session.Use(DueOnes).Moment(now).Integer(size));

    public static ImmutableArray<PendingEffect> Of(Session session, string space, InstanceId id) => Read(session.Use(OfInstance).Text(space).Id(id));

    public static int Postpone(Session session, long instance, long ordinal, DateTimeOffset? nextAttempt, string error) =>
        session.Use("UPDATE imprimatur_effect SET attempts = attempts + 1, next_attempt = ?, last_error = ? WHERE instance = ? AND ordinal = ?")
            .Moment(nextAttempt).Text(error).Integer(instance).Integer(ordinal).Run();

    public static int RemoveNotice(Session session, long instance, long ordinal) =>
        session.Use("DELETE FROM imprimatur_effect WHERE instance = ? AND ordinal = ? AND notice = 1").Integer(instance).Integer(ordinal).Run();

    private static ImmutableArray<PendingEffect> Read(Statement statement)
    {
        var effects = ImmutableArray.CreateBuilder<PendingEffect>();
        while (statement.Step())
        {
            var effect = new StoredEffect(statement.GetInteger(2), statement.GetText(3), statement.GetBoolean(4), statement.GetBlob(5));
            effects.Add(new PendingEffect(
                statement.GetText(0), statement.GetId(1), effect, (int)statement.GetInteger(6), statement.GetMomentOrNull(7), statement.GetTextOrNull(8)));
        }

        return effects.DrainToImmutable();
    }
}
