using System.Collections.Concurrent;
using System.Globalization;
using Imprimatur.Storage;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Connections;

/// <summary>Opens connections to the file, and keeps readers for the next who asks.</summary>
internal sealed class Sessions(SessionSettings settings) : IDisposable
{
    /// <summary>Readers that are kept; more are opened when more are wanted at once.</summary>
    private const int Kept = 8;

    /// <summary>How often the write-ahead log is asked for.</summary>
    private const int MaxTries = 100;

    private readonly ConcurrentBag<Session> _readers = [];
    private int _idle;
    private bool _closed;

    public Session OpenWriter()
    {
        var session = Open(readOnly: false);
        WriteAhead(session);
        session.Execute($"PRAGMA synchronous = {(settings.SurvivesPowerLoss ? "FULL" : "NORMAL")}");
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{settings.CacheKibibytes}"));
        session.Execute("PRAGMA wal_autocheckpoint = 4000");
        session.Execute("PRAGMA journal_size_limit = 67108864");
        return session;
    }

    /// <summary>Reads by a session of its own.</summary>
    public T Read<T>(Func<Session, T> read)
    {
        var session = Rent();
        T result;
        try
        {
            result = read(session);
        }
        catch (SqliteException broken)
        {
            session.Dispose();
            throw SqliteFailure.Of(broken);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        Return(session);
        return result;
    }

    /// <summary>Reads or writes within the host's transaction.</summary>
    public T Join<T>(HostTransaction transaction, Func<Session, T> use)
    {
        if (transaction.Connection is not SqliteConnection connection || transaction.Transaction is not SqliteTransaction joined
            || joined.Connection != connection)
        {
            throw new StoreException("The store on SQLite joins a transaction of Microsoft.Data.Sqlite that is open on the connection given with it.");
        }

        using var session = new Session(connection, owned: false);
        using var patience = new Patience(session, settings.BusyTimeout);
        try
        {
            return use(session);
        }
        catch (SqliteException broken)
        {
            throw SqliteFailure.OfHost(broken);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_readers.TryTake(out var session)) session.Dispose();
    }

    /// <summary>Two processes that make one file at the same moment may get in each other's way here, and SQLite then says so without waiting: an
    /// empty transaction, which does wait, stands between the tries.</summary>
    private static void WriteAhead(Session session)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                session.Execute("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY && tries < MaxTries)
            {
                session.Execute("BEGIN IMMEDIATE; COMMIT");
            }
        }
    }

    private Session Rent()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (!_readers.TryTake(out var session)) return Open(readOnly: true);
        Interlocked.Decrement(ref _idle);
        return session;
    }

    private void Return(Session session)
    {
        if (_closed || Interlocked.Increment(ref _idle) > Kept)
        {
            if (!_closed) Interlocked.Decrement(ref _idle);
            session.Dispose();
            return;
        }

        _readers.Add(session);
    }

    private Session Open(bool readOnly)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = settings.Path,
            Mode = readOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        var connection = new SqliteConnection(text.ConnectionString);
        try
        {
            connection.Open();
            var session = new Session(connection, owned: true);
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)settings.BusyTimeout.TotalMilliseconds}"));
            if (readOnly) session.Execute("PRAGMA query_only = ON");
            return session;
        }
        catch (SqliteException broken)
        {
            connection.Dispose();
            throw SqliteFailure.Of(broken);
        }
    }
}
