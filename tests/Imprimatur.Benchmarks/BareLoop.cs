using System.Diagnostics;
using Imprimatur.Sqlite;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Benchmarks;

/// <summary>The bare database: a loop that inserts rows of the same bytes as a command writes, one transaction for each row or for 64.</summary>
internal static class BareLoop
{
    public static Figure Run(string path, SqliteDurability durability, int rowsEach, int commands)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, durability == SqliteDurability.Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        Execute(connection, "PRAGMA wal_autocheckpoint = 4000");
        Execute(connection, "CREATE TABLE bare (number INTEGER PRIMARY KEY, bytes BLOB)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO bare (bytes) VALUES ($bytes)";
        insert.Parameters.AddWithValue("$bytes", new byte[Office.RecordBytes + (2 * Office.StateBytes)]);
        insert.Prepare();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < commands; i += rowsEach)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var row = 0; row < rowsEach; row++) insert.ExecuteNonQuery();
            transaction.Commit();
        }

        return new Figure($"bare SQLite {durability}, {rowsEach} row(s) a transaction", commands, clock.Elapsed, new FileInfo(path).Length);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
