using System.Diagnostics;
using Imprimatur.Sqlite;
using Imprimatur.Storage;
using Imprimatur.Storage.Memory;

namespace Imprimatur.Benchmarks;

/// <summary>Runs commands against bare stores, one at a time or many at once.</summary>
internal static class StoreRuns
{
    public static async Task<Figure> MemoryAsync(int clerks, int commands) =>
        await RunAsync(new InMemoryStore(), $"memory, {clerks} at once", clerks, commands).ConfigureAwait(false);

    public static async Task<Figure> SqliteAsync(string path, SqliteDurability durability, int clerks, int commands)
    {
        Figure figure;
        await using (var store = new SqliteStore(new SqliteStoreOptions { Path = path, Durability = durability }))
        {
            figure = await RunAsync(store, $"SQLite {durability}, {clerks} at once", clerks, commands).ConfigureAwait(false);
        }

        return figure with { Bytes = new FileInfo(path).Length };
    }

    private static async Task<Figure> RunAsync(IWorkflowStore store, string name, int clerks, int commands)
    {
        await store.InitializeAsync(CancellationToken.None).ConfigureAwait(false);
        var each = commands / clerks / Office.CommandsEach;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clerks).Select(_ => Task.Run(() => WorkAsync(store, each)))).ConfigureAwait(false);
        return new Figure(name, each * clerks * Office.CommandsEach, clock.Elapsed, 0);
    }

    private static async Task WorkAsync(IWorkflowStore store, int documents)
    {
        for (var i = 0; i < documents; i++)
        {
            for (var office = new Office(); !office.IsDone;) await office.StepAsync(store).ConfigureAwait(false);
        }
    }
}
