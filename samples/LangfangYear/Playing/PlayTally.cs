using System.Collections.Concurrent;
using Imprimatur;
using Imprimatur.Engine;

namespace LangfangYear.Playing;

/// <summary>Counts what the players did in this run. Safe to share between threads.</summary>
internal sealed class PlayTally
{
    private long _accepted;

    /// <summary>Commands that were accepted and changed something.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Refusals by code and step.</summary>
    public ConcurrentDictionary<(RefusalCode Code, string Step), long> Refusals { get; } = new();

    public void Add(CommandResult result, string step)
    {
        if (result is CommandAccepted { Repeated: false }) Interlocked.Increment(ref _accepted);
        else if (result is Refused refused) Refusals.AddOrUpdate((refused.Code, step), 1, (_, n) => n + 1);
    }

    public void AddDispatched(DispatchReport report) => Interlocked.Add(ref _accepted, report.Answered + report.Timers);
}
