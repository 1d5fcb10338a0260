using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>Decision tables: ours, hand-written ifs and Microsoft RulesEngine on the same tables and papers, in one run.</summary>
internal static class RulesCommand
{
    public const string Usage = "rules [quick, the default: ratios in about a minute | full: BenchmarkDotNet, much longer] "
        + "[ROWS ..., 20 200 2000 20000 when absent]";

    /// <summary>RulesEngine needs minutes to compile more rules, so that the quick run leaves it out beyond.</summary>
    private const int MostForRulesEngine = 2_000;

    private static readonly int[] Sizes = [20, 200, 2_000, 20_000];

    public static int Run(string[] arguments)
    {
        var given = arguments.Where(a => a is not ("quick" or "full")).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        var sizes = given.Length > 0 ? given : Sizes;
        if (arguments is ["full", ..])
        {
            RulesBenchmarks.Sizes = sizes;
            BenchmarkRunner.Run<RulesBenchmarks>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
            return 0;
        }

        var entries = sizes.SelectMany(Prepare).ToList();
        QuickRun.Of(entries);
        foreach (var size in entries.GroupBy(e => e.Table)) Tell([.. size], entries[0]);
        return 0;
    }

    private static List<Entry> Prepare(int rows)
    {
        var table = new PaperTable(rows);
        var decision = table.Compile();
        var report = decision.PrepareIndex(TimeProvider.System)!;
        var (mebibytes, milliseconds) = (report.Bytes / 1_048_576.0, report.Elapsed!.Value.TotalMilliseconds);
        Write($"{rows:N0} rows x 6 columns: index of {mebibytes:N2} MiB, {report.Sets} sets, compiled in {milliseconds:N1} ms");
        Write($"  classes: {string.Join(", ", report.Columns.Select(c => $"{c.Name} {c.Classes}"))}");
        List<IContender> contenders = [new IndexContender(decision), new EvaluateContender(decision), new IfsContender(table)];
        if (rows <= MostForRulesEngine) contenders.Add(new RulesEngineContender(table));
        return contenders.ConvertAll(c => new Entry(table, c));
    }

    private static void Tell(IReadOnlyList<Entry> entries, Entry first)
    {
        Write($"{entries[0].Table.Rules.Length:N0} rows: {entries[0].Nanoseconds / first.Nanoseconds:N2} times the cost of {first.Table.Rules.Length:N0} rows");
        foreach (var e in entries)
        {
            var times = e.Nanoseconds / entries[0].Nanoseconds;
            Write($"  {e.Contender.Name,-24} {e.Nanoseconds,14:N1} ns {1e3 / e.Nanoseconds,10:N4} M/s {e.Bytes,11:N0} bytes {times,10:N1} times");
        }
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
