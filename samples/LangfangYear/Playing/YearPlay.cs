using Imprimatur;
using Imprimatur.Engine;
using LangfangYear.People;
using LangfangYear.Planning;
using LangfangYear.Texts;

namespace LangfangYear.Playing;

/// <summary>
/// Plays the year, day by day. In the morning timers fire and drafters begin what the plan says, then everybody works through the worklist, in the evening
/// the outbox goes out. Nothing is remembered between two days but what the engine keeps: a run that is killed goes on where it was.
/// </summary>
internal sealed class YearPlay(IWorkflowEngine engine, YearPlan plan, Staff staff, VirtualClock clock, TimeZoneInfo zone, PlayTally tally, int law)
{
    /// <summary>How many people act at once; a store that groups commits is at its best when many wait.</summary>
    private const int Actors = 64;

    private readonly Worklists _worklists = new(engine, staff, plan);

    private readonly ICasePlay[] _cases =
        [new RequestPlay(engine, plan, staff, tally, new RequestDesk(law)), new NoticePlay(engine, plan, staff, tally)];

    /// <summary>Plays from a day to the end of the year, or until nothing is left to do.</summary>
    /// <param name="from">The first day; those before it are done.</param>
    /// <param name="progress">Is told each day that is done.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    public async Task RunAsync(DateOnly from, IProgress<DateOnly> progress, CancellationToken cancellationToken)
    {
        for (var i = 0; i < plan.Days.Length; i++)
        {
            if (plan.Days[i] < from) continue;
            var done = await DayAsync(i, cancellationToken);
            progress.Report(plan.Days[i]);
            if (done == 0 && i > plan.LastStart && await engine.Dispatcher.NextTimerAsync(cancellationToken) is null) break;
        }
    }

    /// <returns>How much was done.</returns>
    private async Task<long> DayAsync(int index, CancellationToken cancellationToken)
    {
        var day = plan.Days[index];
        var before = tally.Accepted;
        clock.Set(At(day, 8));
        await DispatchAsync(cancellationToken);
        clock.Set(At(day, 9));
        await Parallel.ForEachAsync(plan.ByDay[day], Options(cancellationToken), async (item, token) => await StartAsync(item, token));
        foreach (var play in _cases) await play.StartAsync(index, cancellationToken);
        clock.Set(At(day, 10));
        var lanes = await _worklists.ReadAsync(cancellationToken);
        await Parallel.ForEachAsync(lanes, Options(cancellationToken), async (lane, token) =>
        {
            foreach (var (actor, item) in lane) await ActAsync(actor, item, token);
        });
        foreach (var play in _cases) await play.ActAsync(index, cancellationToken);
        clock.Set(At(day, 17));
        await DispatchAsync(cancellationToken);
        return tally.Accepted - before;
    }

    private async ValueTask StartAsync(PlannedItem item, CancellationToken cancellationToken)
    {
        object fields = Planner.IsDocument(item.Category)
            ? new { issuer = item.Unit.Id }
            : new { issuer = item.Unit.Id, category = item.Category.Id, theme = item.Theme, indexNumber = item.IndexNumber, madeOn = item.MadeOn };
        tally.Add(await engine.TryStartAsync(item.Category.Workflow, item.Key, staff.Drafter(item.Unit.Id), fields,
            cancellationToken: cancellationToken), "start");
    }

    private async ValueTask ActAsync(Actor actor, WorkItem work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = plan.Items[work.Key];
        var version = work.Content.Where(c => c.Field == "body").SelectMany(c => c.References).Select(YearTexts.VersionOf).FirstOrDefault();
        var act = Planner.IsDocument(item.Category) ? DocumentDesk.At(item, work.Step, version, work.Element) : InformationDesk.At(item, work.Step, version);
        if (act is null) return;
        tally.Add(
            await engine.CompleteAsync(work.Ref, actor, act.Outcome, act.Fields, act.Comment, act.To, cancellationToken: cancellationToken),
            $"{work.Step}.{act.Outcome}");
    }

    private async Task DispatchAsync(CancellationToken cancellationToken) =>
        tally.AddDispatched(await engine.Dispatcher.RunUntilIdleAsync(Actors, cancellationToken));

    private DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Actors, CancellationToken = cancellationToken };
}
