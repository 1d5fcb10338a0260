using System.Diagnostics;
using Imprimatur.Calendars;
using Imprimatur.Disclosure.Reports;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Disclosure.Sites;
using Imprimatur.Engine;
using Imprimatur.History.Chains;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Storage;
using LangfangYear.People;
using LangfangYear.Planning;
using LangfangYear.Playing;
using LangfangYear.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LangfangYear.Running;

/// <summary>One run: plan the year, look how far the history has come, play the rest, count, check every chain.</summary>
internal sealed class YearRun
{
    private readonly YearOptions _options;
    private readonly TimeZoneInfo _zone;
    private readonly VirtualClock _clock;
    private readonly Staff _staff;
    private readonly YearTexts _texts;
    private readonly string? _database;

    /// <exception cref="YearStoppedException">The seeds or the calendar have mistakes; the message lists them.</exception>
    public YearRun(YearOptions options)
    {
        _options = options;
        var reading = SeedsReader.Read(options.Seeds);
        Seeds = reading.Seeds ?? throw new YearStoppedException(string.Join('\n', reading.Diagnostics));
        Calendar = CalendarOf(options.Workflows);
        Plan = new Planner(Seeds, Calendar, options.Scale, options.Random).Make();
        _zone = TimeZoneInfo.FindSystemTimeZoneById(Seeds.City.Zone);
        _clock = new VirtualClock(new DateTimeOffset(Seeds.City.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-1));
        _staff = new Staff(Seeds);
        _texts = new YearTexts(Plan);
        _database = options.InMemory ? null : Path.GetFullPath(options.Database ?? Path.Combine(options.Out, $"{Seeds.City.Id}-{Plan.Fingerprint}.db"));
        Site = new StaticSite(Path.GetFullPath(Path.Combine(options.Out, "site")), new SiteLabels(Seeds));
    }

    public CitySeeds Seeds { get; }

    public YearPlan Plan { get; }

    public BusinessCalendar Calendar { get; }

    public StaticSite Site { get; }

    /// <summary>Plays and counts.</summary>
    /// <param name="view">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops between two commands; what was done is kept.</param>
    /// <exception cref="YearStoppedException">The database holds another plan, or the folder is not ours.</exception>
    public async Task<YearResult> RunAsync(IYearView view, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        if (_database is not null) Directory.CreateDirectory(Path.GetDirectoryName(_database)!);
        await using var services = Services();
        var engine = services.GetRequiredService<IWorkflowEngine>();
        await engine.InitializeAsync(cancellationToken);
        var (found, _, _) = await FoldAsync(engine, cancellationToken);
        SiteFolder.Prepare(Site.Folder, Plan.Fingerprint, isNew: found.Position == 0);
        var first = found.LastMoment is { } last ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(last, _zone).DateTime) : Plan.Days[0];
        var played = new PlayTally();
        view.Playing(found.Position, first);
        var playing = Stopwatch.StartNew();
        await new YearPlay(engine, Plan, _staff, _clock, _zone, played, LawFiles.Old).RunAsync(first, view.Progress(Plan), cancellationToken);
        playing.Stop();
        view.Counting();
        var counting = Stopwatch.StartNew();
        var (tally, requests, notices) = await FoldAsync(engine, cancellationToken);
        await RepairAsync(tally, cancellationToken);
        SiteIndex.Write(Site, tally.Register, cancellationToken);
        var chains = await StoreAudit.RunAsync(services.GetRequiredService<IWorkflowStore>(), cancellationToken: cancellationToken);
        return new YearResult
        {
            Figures = AnnualReport.Of(Seeds.Figures, tally),
            Conduct = tally.Conduct,
            Requests = requests.Figures,
            Notices = notices.Figures,
            Chains = chains,
            Commands = tally.Position - found.Position,
            Before = found.Position,
            Playing = playing.Elapsed,
            Counting = counting.Elapsed,
            Whole = watch.Elapsed,
            DatabaseBytes = DatabaseBytes(),
            PeakMemoryBytes = Process.GetCurrentProcess().PeakWorkingSet64,
            Refusals = [.. played.Refusals.OrderBy(r => r.Key.Step, StringComparer.Ordinal).Select(r => $"{r.Value} × {r.Key.Code} at {r.Key.Step}")],
            Open = tally.Open,
            Site = Path.Combine(Site.Folder, "index.html"),
        };
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock).AddSingleton<IActorDirectory>(_staff).AddSingleton<INoticeSender, QuietPost>();
        var handler = new PublishingHandler(Site, _texts, _zone);
        var builder = services.AddImprimatur(o =>
        {
            o.Workflows = _options.Workflows;
            o.TimeZone = Seeds.City.Zone;
            o.Dispatch = false;
        }).AddHandler("publish", handler.HandleAsync);
        var letters = new LetterHandler();
        foreach (var name in LetterHandler.Names) builder.AddHandler(name, letters.HandleAsync);
        if (_database is null) builder.UseInMemory();
        else builder.UseSqlite(_database);
        return services.BuildServiceProvider();
    }

    private async Task<(YearTally Year, RequestTally Requests, NoticeTally Notices)> FoldAsync(IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        var tally = new YearTally(Seeds.Figures.Select(f => f.Counted).OfType<CountRule>(), Seeds.City.From, Seeds.City.Until, _zone);
        var requests = new RequestTally(Seeds.City.From, Seeds.City.Until, _zone, Calendar.CountBusinessDays);
        var notices = new NoticeTally(_zone);
        await foreach (var change in engine.Feed.ReadAsync(0, cancellationToken))
        {
            if (tally.Position == 0 && !change.Key.EndsWith('_' + Plan.Fingerprint, StringComparison.Ordinal))
                throw new YearStoppedException(
                    $"The database {_database} holds another year: other seeds, another --scale or another --random. Name another one with --database.");
            tally.Add(change);
            requests.Add(change);
            notices.Add(change);
        }

        return (tally, requests, notices);
    }

    /// <summary>What the history calls published stands on the site, even where the folder was lost or the machine lost power: else it is written
    /// again.</summary>
    private async Task RepairAsync(YearTally tally, CancellationToken cancellationToken)
    {
        foreach (var entry in tally.Register.Where(e => !Site.Has(e.Workflow, e.Key, e.Issuer, e.PublishedOn)))
            await SiteRepair.WriteAsync(Site, entry, _texts, cancellationToken);
    }

    private long DatabaseBytes() =>
        _database is null ? 0 : new[] { _database, _database + "-wal", _database + "-shm" }.Where(File.Exists).Sum(f => new FileInfo(f).Length);

    private static BusinessCalendar CalendarOf(string workflows)
    {
        var files = Directory.Exists(workflows) ? Directory.GetFiles(workflows, "*.calendar.json", SearchOption.AllDirectories) : [];
        if (files.Length == 0) return BusinessCalendar.WeekendsOnly;
        var bag = new DiagnosticBag(files[0]);
        using var stream = File.OpenRead(files[0]);
        return CalendarReader.Read(stream, bag, new JsonLimits()) ?? throw new YearStoppedException(string.Join('\n', bag.ToSortedList()));
    }
}
