using System.Collections.Immutable;
using Imprimatur.Disclosure.Reports;
using Imprimatur.Engine;
using LangfangYear.People;
using LangfangYear.Planning;
using LangfangYear.Playing;
using LangfangYear.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LangfangYear.Running;

/// <summary>Plays the same requests under two laws, in memory.</summary>
internal sealed class LawComparison(YearRun run, YearOptions options)
{
    /// <summary>The figures by the year of the law.</summary>
    public async Task<ImmutableSortedDictionary<int, RequestFigures>> RunAsync(CancellationToken cancellationToken)
    {
        var figures = ImmutableSortedDictionary<int, RequestFigures>.Empty;
        foreach (var law in new[] { LawFiles.Old, LawFiles.New }) figures = figures.Add(law, await UnderAsync(law, cancellationToken));
        return figures;
    }

    private async Task<RequestFigures> UnderAsync(int law, CancellationToken cancellationToken)
    {
        var seeds = run.Seeds;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(seeds.City.Zone);
        var plan = run.Plan with { Items = ImmutableDictionary<string, PlannedItem>.Empty, Notices = ImmutableDictionary<string, PlannedNotice>.Empty };
        var clock = new VirtualClock(new DateTimeOffset(seeds.City.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-1));
        var staff = new Staff(seeds);
        await using var services = Services(law, clock, staff);
        var engine = services.GetRequiredService<IWorkflowEngine>();
        await engine.InitializeAsync(cancellationToken);
        await new YearPlay(engine, plan, staff, clock, zone, new PlayTally(), law).RunAsync(plan.Days[0], new Progress<DateOnly>(), cancellationToken);
        var tally = new RequestTally(seeds.City.From, seeds.City.Until, zone, run.Calendar.CountBusinessDays);
        await foreach (var change in engine.Feed.ReadAsync(0, cancellationToken)) tally.Add(change);
        return tally.Figures;
    }

    private ServiceProvider Services(int law, VirtualClock clock, Staff staff)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock).AddSingleton<IActorDirectory>(staff).AddSingleton<INoticeSender, QuietPost>();
        var builder = services.AddImprimatur(o =>
        {
            foreach (var (name, text) in LawFiles.Of(options.Workflows, law)) o.Files[name] = text;
            o.TimeZone = run.Seeds.City.Zone;
            o.Dispatch = false;
        });
        var letters = new LetterHandler();
        foreach (var name in LetterHandler.Names) builder.AddHandler(name, letters.HandleAsync);
        builder.AddHandler("publish", (_, _) => ValueTask.FromResult(new ServiceAnswer("failed")));
        builder.UseInMemory();
        return services.BuildServiceProvider();
    }
}
