using System.Globalization;

namespace Imprimatur.Sqlite.Tests.Children;

/// <summary>The other process: commits to a file from several threads and says so on its output, one line after each durable commit.</summary>
internal static class Program
{
    public static async Task Main(string[] arguments)
    {
        var (path, clerks, each) = (arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), int.Parse(arguments[2], CultureInfo.InvariantCulture));
        await using var store = new SqliteStore(new SqliteStoreOptions { Path = path });
        await store.InitializeAsync(default);
        await using var said = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, clerks).Select(_ => Task.Run(() => WorkAsync(store, each, said))));
    }

    private static async Task WorkAsync(SqliteStore store, int count, TextWriter said)
    {
        var chain = new Chain(store, new InstanceId(Guid.NewGuid()));
        for (var i = 0; i < count; i++)
        {
            var serial = await chain.CommitNumberedAsync();
            said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chain.Id} {chain.Revision} {serial}"));
            if (chain.Revision == 5) chain = new Chain(store, new InstanceId(Guid.NewGuid()));
        }
    }
}
