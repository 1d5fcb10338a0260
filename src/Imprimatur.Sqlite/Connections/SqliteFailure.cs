using Imprimatur.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Imprimatur.Sqlite.Connections;

/// <summary>Says what a failure of SQLite means to a host.</summary>
internal static class SqliteFailure
{
    public static StoreException Of(SqliteException broken) => broken.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreException(
            "The database is busy: another process, or a transaction of the host, has held it longer than the store waits (BusyTimeout).", broken),
        raw.SQLITE_FULL => new StoreException("The disk is full: nothing was written.", broken),
        raw.SQLITE_READONLY => new StoreException("The database cannot be written.", broken),
        raw.SQLITE_CANTOPEN => new StoreException("The database cannot be opened.", broken),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => new StoreException("The file is no database, or is damaged.", broken),
        _ => new StoreException($"SQLite failed: {broken.Message}", broken),
    };

    /// <summary>The same within the host's transaction, where waiting cannot help one that began by reading.</summary>
    public static StoreException OfHost(SqliteException broken) => broken.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED
        ? new StoreException(
            "The database is busy, and the host's transaction cannot write: begin it as a writer (BeginTransaction(deferred: false)), "
            + "roll it back and try the whole again.",
            broken)
        : Of(broken);
}
