using System.Globalization;
using Imprimatur.Sqlite;

namespace Imprimatur.Benchmarks;

/// <summary>The stores and the engine on them, beside bare SQLite.</summary>
internal static class StoresCommand
{
    public const string Usage = "stores [COMMANDS, 20,000 when absent] [FOLDER for the files, the system's own for temporary files when absent]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var commands = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 20_000;
        var folder = Directory.CreateDirectory(Path.Combine(arguments.Length > 1 ? arguments[1] : Path.GetTempPath(), $"imprimatur-{Guid.NewGuid():N}"));
        try
        {
            foreach (var figure in await FiguresAsync(commands, folder).ConfigureAwait(false))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{figure.Name,-48} {figure.PerSecond,10:N0} /s {figure.MicrosecondsEach,9:N1} us each "
                    + $"{figure.BytesEach,8:N0} bytes each  ({figure.Commands:N0} commands)"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task<Figure[]> FiguresAsync(int commands, DirectoryInfo folder)
    {
        var few = Math.Max(commands / 10, Office.CommandsEach * 10);
        await StoreRuns.MemoryAsync(1, Office.CommandsEach * 100).ConfigureAwait(false);
        await StoreRuns.SqliteAsync(New("warm"), SqliteDurability.Process, 8, Office.CommandsEach * 400).ConfigureAwait(false);
        await EngineRuns.RunAsync(null, 8, Office.CommandsEach * 100).ConfigureAwait(false);
        return
        [
            await StoreRuns.MemoryAsync(1, commands).ConfigureAwait(false),
            await StoreRuns.MemoryAsync(64, commands).ConfigureAwait(false),
            await StoreRuns.SqliteAsync(New("one"), SqliteDurability.Full, 1, few).ConfigureAwait(false),
            BareLoop.Run(New("bare one"), SqliteDurability.Full, 1, few),
            await StoreRuns.SqliteAsync(New("many"), SqliteDurability.Full, 64, commands).ConfigureAwait(false),
            BareLoop.Run(New("bare many"), SqliteDurability.Full, 64, commands),
            await StoreRuns.SqliteAsync(New("process"), SqliteDurability.Process, 64, commands).ConfigureAwait(false),
            await EngineRuns.RunAsync(null, 1, commands).ConfigureAwait(false),
            await EngineRuns.RunAsync(null, 64, commands).ConfigureAwait(false),
            await EngineRuns.RunAsync(New("engine one"), 1, few).ConfigureAwait(false),
            await EngineRuns.RunAsync(New("engine many"), 64, commands).ConfigureAwait(false),
        ];

        string New(string name) => Path.Combine(folder.FullName, name + ".db");
    }
}
