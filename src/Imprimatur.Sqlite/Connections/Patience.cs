using SQLitePCL;

namespace Imprimatur.Sqlite.Connections;

/// <summary>Lets the host's connection wait for a lock as long as the store's own do, and puts its own patience back in the end.</summary>
internal sealed class Patience : IDisposable
{
    private readonly Session _session;
    private readonly int _before;

    public Patience(Session session, TimeSpan timeout)
    {
        _session = session;
        var statement = session.Use("PRAGMA busy_timeout");
        _before = statement.Step() ? (int)statement.GetInteger(0) : 0;
        statement.End();
        raw.sqlite3_busy_timeout(session.Handle, (int)timeout.TotalMilliseconds);
    }

    public void Dispose() => raw.sqlite3_busy_timeout(_session.Handle, _before);
}
