using Imprimatur.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite.Writing;

/// <summary>The one writer: a thread that writes what waits in one transaction after another. While one becomes durable the next batch gathers.</summary>
internal sealed class Writer : IDisposable
{
    private readonly Session _session;
    private readonly WriteLine _line;
    private readonly Thread _thread;

    public Writer(Session session, WriteLine line)
    {
        _session = session;
        _line = line;
        _thread = new Thread(Run) { IsBackground = true, Name = "Imprimatur.Sqlite writer" };
        _thread.Start();
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        _line.Close();
        _thread.Join();
        _session.Dispose();
    }

    private void Run()
    {
        for (var batch = _line.Take(); batch.Count > 0; batch = _line.Take())
        {
            var wanted = new List<PendingWrite>(batch.Count);
            foreach (var write in batch)
            {
                if (write.IsCancelled) write.Cancel();
                else wanted.Add(write);
            }

            if (wanted.Count > 0) WriteBatch(wanted);
        }
    }

    /// <summary>If a batch fails as a whole, each of it is tried alone: one that breaks a rule of the tables must not take the others with it.</summary>
    private void WriteBatch(List<PendingWrite> batch)
    {
        var failure = TryWrite(batch);
        if (failure is null)
        {
            foreach (var write in batch) write.Succeed();
        }
        else if (batch.Count == 1)
        {
            batch[0].Fail(failure);
        }
        else
        {
            foreach (var write in batch) WriteBatch([write]);
        }
    }

    private Exception? TryWrite(List<PendingWrite> batch)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch) write.Claim(_session);
            foreach (var write in batch) write.Finish(_session);
            _session.Execute("COMMIT");
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            RollBack();
            return broken is SqliteException failure ? SqliteFailure.Of(failure) : broken;
        }
    }

    private void RollBack()
    {
        try
        {
            if (_session.InTransaction) _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, or the next BEGIN says what is wrong.
        }
    }
}
