namespace Imprimatur.Benchmarks.Deciding;

/// <summary>Measures contenders in turns, so that what else the machine does falls on all of them, and takes the best round of each. What is measured is
/// processor time: on a busy machine the time on the wall says more of the others.</summary>
internal static class QuickRun
{
    private const int Rounds = 8;

    /// <summary>Rounds that are left out, since the run-time still makes the code better.</summary>
    private const int WarmUp = 3;

    private const int Batch = 64;

    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(150);

    public static void Of(IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries) Verify(entry);
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var entry in entries) Round(entry, counts: i >= WarmUp);
        }
    }

    private static void Round(Entry entry, bool counts)
    {
        var decided = 0;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var began = Environment.CpuUsage.TotalTime;
        var spent = TimeSpan.Zero;
        while (spent < Each)
        {
            for (var i = 0; i < Batch; i++) entry.Contender.Decide(entry.Table.Inputs[decided++ % PaperTable.Papers]);
            spent = Environment.CpuUsage.TotalTime - began;
        }

        if (!counts) return;
        entry.Nanoseconds = Math.Min(entry.Nanoseconds, spent.TotalNanoseconds / decided);
        entry.Bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / decided;
    }

    private static void Verify(Entry entry)
    {
        foreach (var paper in entry.Table.Inputs.Take(32))
        {
            if (entry.Contender.Decide(paper) != entry.Table.Expected(paper)) throw new InvalidOperationException($"{entry.Contender.Name} decides otherwise.");
        }
    }
}
