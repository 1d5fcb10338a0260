using System.Globalization;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Telemetry;
using Imprimatur.Machine.Commands;
using Imprimatur.Storage;
using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Brings due instants back to their instances. Two who fire the same timer do no harm: the second one is stale and changes nothing.</summary>
internal sealed class TimerRun(
    IWorkflowStore store, InstanceLoader loader, CommandRunner runner, EngineTelemetry telemetry, TimeProvider time, ILogger logger)
{
    private const int Batch = 256;

    /// <summary>Fires all that is due, until nothing more comes of it.</summary>
    public async ValueTask RunAsync(int parallelism, DispatchCount count, CancellationToken cancellationToken)
    {
        var stale = new HashSet<DueTimer>();
        while (true)
        {
            var due = await store.DueTimersAsync(time.GetUtcNow(), Batch + stale.Count, cancellationToken).ConfigureAwait(false);
            var fresh = due.Where(d => !stale.Contains(d)).ToList();
            if (fresh.Count == 0) return;
            var refused = new List<DueTimer>();
            var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(fresh.GroupBy(d => new InstanceKey(d.Space, d.Instance)), options, async (timers, token) =>
            {
                foreach (var timer in await OrderAsync(timers.Key, [.. timers], token).ConfigureAwait(false))
                {
                    if (await FireAsync(timer, token).ConfigureAwait(false)) count.Timer();
                    else lock (refused) refused.Add(timer);
                }
            }).ConfigureAwait(false);
            stale.UnionWith(refused);
        }
    }

    /// <summary>Those of one instance go one after another: by their instants, then by the order of clocks, then expiry before alerts.</summary>
    private async ValueTask<IEnumerable<DueTimer>> OrderAsync(InstanceKey key, DueTimer[] timers, CancellationToken cancellationToken)
    {
        if (timers.Length == 1 || await loader.LoadAsync(key, null, cancellationToken).ConfigureAwait(false) is not { } loaded) return timers;
        return timers.OrderBy(t => t.Timer.Due).ThenBy(t => TimerKey.Read(loaded.Entry.Plan, t.Timer.Key) ?? default);
    }

    private async ValueTask<bool> FireAsync(DueTimer due, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"timer-{due.Timer.Key}-{due.Timer.Due.UtcTicks}");
        var result = await runner.RunAsync(
            new CommandRequest
            {
                Space = due.Space,
                Instance = due.Instance,
                Kind = "timerFired",
                CommandId = id,
                MayRepeat = true,
                Prepare = (loaded, _) => TimerKey.Read(loaded.Entry.Plan, due.Timer.Key) is var (clock, alert)
                    ? new PreparedCommand(new TimerFiredCommand(id, clock, alert, due.Timer.Due))
                    : new PreparedCommand(null, ShellRefusals.NoStep(due.Timer.Key)),
            },
            cancellationToken).ConfigureAwait(false);
        if (result is CommandAccepted { Repeated: false })
        {
            telemetry.CountTimer();
            return true;
        }

        if (result is Refused refused) logger.LogWarning("Timer {Timer} of {Instance} was refused: {Code}", due.Timer.Key, due.Instance, refused.Code);
        return false;
    }
}
