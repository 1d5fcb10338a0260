using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Writing;

/// <summary>Writes commits within a transaction that somebody else began: first the claim on the instance's revision and on serials, then, for winners, the
/// rest.</summary>
internal static class CommitWriter
{
    private const string Update = """
        UPDATE imprimatur_instance SET version = ?, definition_hash = ?, revision = ?, status = ?, result = ?, classification = ?, changed_at = ?,
            head = ?, control = ?, monitors = ?, record = ?
        WHERE space = ? AND id = ? AND revision = ?
            AND NOT EXISTS (SELECT 1 FROM imprimatur_history h WHERE h.instance = imprimatur_instance.number AND h.command = ?)
        RETURNING number
        """;

    private const string Insert = """
        INSERT INTO imprimatur_instance (space, id, definition, version, definition_hash, key, revision, status, result, classification, started_at, changed_at,
            head, control, monitors, record)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        RETURNING number
        """;

    /// <summary>Takes the revision and the serials; what is lost leaves no trace.</summary>
    public static Claimed Claim(Session session, Commit commit)
    {
        if (!SerialsAreFree(session, commit)) return new Claimed(LossOf(session, commit, CommitResult.SerialLost), 0);
        var number = commit.Next.Revision == 1 ? InsertRow(session, commit.Next) : UpdateRow(session, commit);
        if (number is not { } taken) return new Claimed(LossOf(session, commit, CommitResult.RevisionLost), 0);
        foreach (var taking in commit.Numbers) TakeSerial(session, commit.Next.Space, taking);
        return new Claimed(CommitResult.Committed, taken);
    }

    /// <summary>Writes the record and all that hangs on it.</summary>
    public static void Write(Session session, Commit commit, long instance)
    {
        var position = WriteRecord(session, commit.Record, instance);
        ItemWriter.Write(session, commit, instance, position);
        foreach (var key in commit.TimersGone) session.Use("DELETE FROM imprimatur_timer WHERE instance = ? AND key = ?").Integer(instance).Text(key).Run();
        foreach (var timer in commit.TimersSet) WriteTimer(session, timer, instance);
        foreach (var ordinal in commit.EffectsDone) RemoveEffect(session, instance, ordinal);
        foreach (var effect in commit.EffectsAdded)
        {
            RemoveEffect(session, instance, effect.Ordinal);
            WriteEffect(session, effect, instance);
        }

        foreach (var entry in commit.PersonalAdded) WritePersonal(session, entry, instance);
        foreach (var field in commit.FieldsSet) WriteField(session, field, commit.Next.Space, instance);
    }

    private static bool SerialsAreFree(Session session, Commit commit)
    {
        if (commit.Numbers.IsEmpty) return true;
        var lasts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var taking in commit.Numbers)
        {
            if (!lasts.TryGetValue(taking.Series, out var last)) last = Counters.Last(session, commit.Next.Space, taking.Series);
            if (taking.Serial != last + 1) return false;
            lasts[taking.Series] = taking.Serial;
        }

        return true;
    }

    private static void TakeSerial(Session session, string space, NumberTaking taking) =>
        session.Use("INSERT INTO imprimatur_counter (space, series, last) VALUES (?, ?, ?) ON CONFLICT (space, series) DO UPDATE SET last = excluded.last")
            .Text(space).Text(taking.Series).Integer(taking.Serial).Run();

    private static long? InsertRow(Session session, InstanceRow row)
    {
        var statement = session.Use(Insert).Text(row.Space).Id(row.Id).Text(row.Definition).Integer(row.Version).Text(row.DefinitionHash).Text(row.Key)
            .Integer(row.Revision).Integer((long)row.Status).Text(row.Result).Text(row.Classification).Moment(row.StartedAt).Moment(row.ChangedAt)
            .Blob(row.Head.Span).Blob(row.Control.Span).Blob(row.Monitors.Span).Blob(row.Record.Span);
        return Returned(statement);
    }

    private static long? UpdateRow(Session session, Commit commit)
    {
        var row = commit.Next;
        var statement = session.Use(Update).Integer(row.Version).Text(row.DefinitionHash).Integer(row.Revision).Integer((long)row.Status).Text(row.Result)
            .Text(row.Classification).Moment(row.ChangedAt).Blob(row.Head.Span).Blob(row.Control.Span).Blob(row.Monitors.Span).Blob(row.Record.Span)
            .Text(row.Space).Id(row.Id).Integer(row.Revision - 1).Text(commit.Record.CommandId);
        return Returned(statement);
    }

    private static long? Returned(Statement statement)
    {
        long? number = statement.Step() ? statement.GetInteger(0) : null;
        if (number is not null) statement.Run();
        return number;
    }

    /// <summary>Why a claim failed: the first reason of the contract's list.</summary>
    private static CommitResult LossOf(Session session, Commit commit, CommitResult otherwise)
    {
        var row = commit.Next;
        var known = session.Use("SELECT n.revision, EXISTS (SELECT 1 FROM imprimatur_history h WHERE h.instance = n.number AND h.command = ?) "
            + "FROM imprimatur_instance n WHERE n.space = ? AND n.id = ?")
            .Text(commit.Record.CommandId).Text(row.Space).Id(row.Id);
        var (revision, hasCommand) = known.Step() ? (known.GetInteger(0), known.GetBoolean(1)) : (0, false);
        known.End();
        if (hasCommand) return CommitResult.CommandKnown;
        if (revision != row.Revision - 1) return CommitResult.RevisionLost;
        var key = session.Use("SELECT 1 FROM imprimatur_instance WHERE space = ? AND definition = ? AND key = ?").Text(row.Space).Text(row.Definition)
            .Text(row.Key);
        var keyTaken = row.Revision == 1 && key.Step();
        key.End();
        return keyTaken ? CommitResult.KeyTaken : otherwise;
    }

    private static long WriteRecord(Session session, StoredRecord record, long instance)
    {
        session.Use("INSERT INTO imprimatur_history (instance, sequence, command, digest, at, bytes, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .Integer(instance).Integer(record.Sequence).Text(record.CommandId).Blob(Convert.FromHexString(record.CommandDigest)).Moment(record.At)
            .Blob(record.Bytes.Span).Blob(record.Hash.Span).Run();
        return session.LastInserted;
    }

    private static void WriteTimer(Session session, StoredTimer timer, long instance) =>
        session.Use("INSERT INTO imprimatur_timer (instance, key, due, provisional) VALUES (?, ?, ?, ?) "
            + "ON CONFLICT (instance, key) DO UPDATE SET due = excluded.due, provisional = excluded.provisional")
            .Integer(instance).Text(timer.Key).Moment(timer.Due).Boolean(timer.Provisional).Run();

    private static void RemoveEffect(Session session, long instance, long ordinal) =>
        session.Use("DELETE FROM imprimatur_effect WHERE instance = ? AND ordinal = ?").Integer(instance).Integer(ordinal).Run();

    private static void WriteEffect(Session session, StoredEffect effect, long instance) =>
        session.Use("INSERT INTO imprimatur_effect (instance, ordinal, handler, notice, attempts, next_attempt, payload) VALUES (?, ?, ?, ?, 0, ?, ?)")
            .Integer(instance).Integer(effect.Ordinal).Text(effect.Handler).Boolean(effect.IsNotice).Moment(DateTimeOffset.MinValue)
            .Blob(effect.Payload.Span).Run();

    private static void WritePersonal(Session session, PersonalEntry entry, long instance) =>
        session.Use("INSERT INTO imprimatur_personal (instance, hash, salt, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .Integer(instance).Blob(entry.Hash.Span).Blob(entry.Salt.Span).Text(entry.Text).Run();

    private static void WriteField(Session session, IndexedField field, string space, long instance) =>
        session.Use("INSERT INTO imprimatur_field (instance, name, space, text) VALUES (?, ?, ?, ?) "
            + "ON CONFLICT (instance, name) DO UPDATE SET text = excluded.text")
            .Integer(instance).Text(field.Name).Text(space).Text(field.Text).Run();
}
