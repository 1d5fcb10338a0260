using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Imprimatur.Sqlite.Connections;

/// <summary>A connection with the statements that were prepared on it. Not safe to share.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly bool _owned;

    /// <summary>Statements by their text, which is always a constant: the reference will do.</summary>
    private readonly Dictionary<string, Statement> _statements = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a session on an open connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="owned">Whether it ends with the session; the host's own does not.</param>
    public Session(SqliteConnection connection, bool owned)
    {
        _connection = connection;
        _owned = owned;
    }

    public sqlite3 Handle => _connection.Handle ?? throw new InvalidOperationException("The connection is closed.");

    /// <summary>The statement for a text, ready to take parameters.</summary>
    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements.Add(sql, statement = new Statement(Handle, sql));
        return statement.Begin();
    }

    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, Handle);
    }

    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    public long LastInserted => raw.sqlite3_last_insert_rowid(Handle);

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
        if (_owned) _connection.Dispose();
    }
}
