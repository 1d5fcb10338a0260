using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Imprimatur.Sqlite.Connections;

/// <summary>A prepared statement whose parameters are given in their order. Used again and again: <see cref="Begin"/> clears what was before.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private int _next;

    public Statement(sqlite3 db, string sql)
    {
        _db = db;
        Check(raw.sqlite3_prepare_v3(db, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public Statement Begin()
    {
        raw.sqlite3_reset(_statement);
        _next = 1;
        return this;
    }

    public Statement Text(string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(_statement, _next++) : BindText(text));
        return this;
    }

    public Statement Integer(long? number)
    {
        Check(number is { } value ? raw.sqlite3_bind_int64(_statement, _next++, value) : raw.sqlite3_bind_null(_statement, _next++));
        return this;
    }

    public Statement Boolean(bool truth) => Integer(truth ? 1 : 0);

    public Statement Moment(DateTimeOffset? moment) => Integer(moment is { } value ? Moments.Write(value) : null);

    public Statement Blob(ReadOnlySpan<byte> bytes)
    {
        // An empty span would bind null.
        Check(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, _next++, 0) : raw.sqlite3_bind_blob(_statement, _next++, bytes));
        return this;
    }

    public Statement Id(InstanceId? id)
    {
        if (id is not { } value) return Integer(null);
        Span<byte> bytes = stackalloc byte[16];
        value.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Blob(bytes);
    }

    /// <summary>Goes to the next row; false when there is none, and then the statement is done.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _db);
        return false;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>The number of rows that it changed, for a statement that changes some.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(_db);
    }

    /// <summary>Ends reading before the last row.</summary>
    public void End() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long GetInteger(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool GetBoolean(int column) => GetInteger(column) != 0;

    public string GetText(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    public string? GetTextOrNull(int column) => IsNull(column) ? null : GetText(column);

    public DateTimeOffset GetMoment(int column) => Moments.Read(GetInteger(column));

    public DateTimeOffset? GetMomentOrNull(int column) => IsNull(column) ? null : GetMoment(column);

    public ReadOnlySpan<byte> GetSpan(int column) => raw.sqlite3_column_blob(_statement, column);

    public byte[] GetBlob(int column) => GetSpan(column).ToArray();

    public InstanceId GetId(int column) => new(new Guid(GetSpan(column), bigEndian: true));

    public void Dispose() => _statement.Dispose();

    private int BindText(string text)
    {
        // As bytes with their length: a text may hold the character zero.
        const int Small = 512;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= Small ? stackalloc byte[Small] : new byte[most];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        return raw.sqlite3_bind_text(_statement, _next++, bytes[..length]);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _db);
    }
}
