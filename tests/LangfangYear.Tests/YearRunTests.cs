using LangfangYear.Planning;
using LangfangYear.Reporting;
using LangfangYear.Running;

namespace LangfangYear.Tests;

public sealed class YearRunTests
{
    private const double Scale = 0.002;

    [Test]
    public async Task A_small_year_is_counted_as_it_was_planned()
    {
        using var folder = new TemporaryFolder();
        var run = new YearRun(Options(folder, inMemory: true));
        var result = await run.RunAsync(new SilentView(), default);
        var planned = run.Plan.Items.Values.Where(i => i.Story.Fate == Fate.Published).GroupBy(i => i.Category.Figure)
            .ToDictionary(g => g.Key, g => (long?)g.Count());
        foreach (var (figure, count) in planned) Assert.That(result.Figures.Single(f => f.Figure.Id == figure).Counted, Is.EqualTo(count), figure);
        Assert.That(result.Figures.Single(f => f.Figure.Id == "items-disclosed").Counted, Is.EqualTo(planned.Values.Sum()));
        Assert.That(result.Figures.Single(f => f.Figure.Id == "requests").Counted, Is.EqualTo(run.Plan.Requests.Count));
        Assert.That(result.Figures.Single(f => f.Figure.Id == "lawsuits").Counted, Is.Null);
        Assert.That((result.Requests.Answered, result.Requests.Late), Is.EqualTo((run.Plan.Requests.Count, 0)));
        Assert.That(result.Notices.Granted + result.Notices.Refused, Is.EqualTo(run.Plan.Notices.Count));
        Assert.That((result.Open, result.Refusals.Length, result.Chains.Broken), Is.EqualTo((0, 0, 0)));
        Assert.That(result.Chains.Instances, Is.EqualTo(run.Plan.Count));
        Assert.That(result.Commands, Is.EqualTo(result.Chains.Records));
    }

    [Test]
    public async Task A_year_that_is_stopped_and_begun_again_ends_with_the_same_figures()
    {
        using var folder = new TemporaryFolder();
        var plain = await new YearRun(Options(folder, inMemory: true)).RunAsync(new SilentView(), default);
        foreach (var month in new[] { 3, 6, 9 })
        {
            using var stop = new CancellationTokenSource();
            Assert.That(
                async () => await new YearRun(Options(folder)).RunAsync(new StopIn(month, stop), stop.Token),
                Throws.InstanceOf<OperationCanceledException>());
        }

        var result = await new YearRun(Options(folder)).RunAsync(new SilentView(), default);
        Assert.That(result.Before, Is.GreaterThan(0));
        Assert.That(result.Figures.Select(f => f.Counted), Is.EqualTo(plain.Figures.Select(f => f.Counted)));
        Assert.That(result.Conduct with { Reminded = 0 }, Is.EqualTo(plain.Conduct with { Reminded = 0 }));
        Assert.That(result.Chains.Broken, Is.Zero);
        var again = await new YearRun(Options(folder)).RunAsync(new SilentView(), default);
        Assert.That(again.Commands, Is.Zero, "a year that is over is only counted again");
        Assert.That(again.Figures.Select(f => f.Counted), Is.EqualTo(plain.Figures.Select(f => f.Counted)));
    }

    [Test]
    public async Task What_the_history_calls_published_stands_on_the_site_even_when_its_folder_was_lost()
    {
        using var folder = new TemporaryFolder();
        var first = await new YearRun(Options(folder)).RunAsync(new SilentView(), default);
        var articles = Articles(folder);
        Directory.Delete(folder["site"], recursive: true);
        await new YearRun(Options(folder)).RunAsync(new SilentView(), default);
        Assert.That(Articles(folder), Is.EqualTo(articles));
        Assert.That(articles, Has.Count.EqualTo(first.Figures.Single(f => f.Figure.Id == "items-disclosed").Counted));
    }

    [Test]
    public async Task A_database_of_another_plan_is_refused()
    {
        using var folder = new TemporaryFolder();
        await new YearRun(Options(folder)).RunAsync(new SilentView(), default);
        Assert.That(
            async () => await new YearRun(Options(folder) with { Random = 99 }).RunAsync(new SilentView(), default),
            Throws.InstanceOf<YearStoppedException>().With.Message.Contains("another year"));
    }

    [Test]
    public async Task A_folder_of_somebody_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["site"]);
        await File.WriteAllTextAsync(folder["site/precious.txt"], "mine");
        Assert.That(async () => await new YearRun(Options(folder)).RunAsync(new SilentView(), default), Throws.InstanceOf<YearStoppedException>());
        Assert.That(File.Exists(folder["site/precious.txt"]), Is.True);
    }

    [Test]
    public void The_plan_is_the_same_for_the_same_number_and_another_for_another()
    {
        using var folder = new TemporaryFolder();
        var (first, same, other) = (new YearRun(Options(folder)).Plan, new YearRun(Options(folder)).Plan,
            new YearRun(Options(folder) with { Random = 8 }).Plan);
        Assert.That(same.Fingerprint, Is.EqualTo(first.Fingerprint));
        Assert.That(same.Items.Values.Select(i => (i.Key, i.StartsOn, i.Story.Fate)).Order(),
            Is.EqualTo(first.Items.Values.Select(i => (i.Key, i.StartsOn, i.Story.Fate)).Order()));
        Assert.That(other.Fingerprint, Is.Not.EqualTo(first.Fingerprint));
    }

    [Test]
    public void The_whole_year_plans_as_many_as_the_report_prints()
    {
        using var folder = new TemporaryFolder();
        var plan = new YearRun(Options(folder) with { Scale = 1 }).Plan;
        Assert.That(plan.Items.Values.Count(i => i.Story.Fate == Fate.Published), Is.EqualTo(63_603));
        Assert.That(plan.Items.Values.Where(i => i.Category.Id == "normative-documents").Select(i => i.Story.Fate).Distinct(),
            Is.EquivalentTo(Enum.GetValues<Fate>()));
    }

    private static List<string> Articles(TemporaryFolder folder) =>
        [.. Directory.GetFiles(folder["site/units"], "*.html", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("<article ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static YearOptions Options(TemporaryFolder folder, bool inMemory = false) => new()
    {
        Seeds = RepositoryRoot.Seeds,
        Workflows = RepositoryRoot.Workflows,
        Scale = Scale,
        InMemory = inMemory,
        Database = folder["year.db"],
        Out = inMemory ? folder["memory"] : folder.Path,
        Random = 7,
    };

    private sealed class StopIn(int month, CancellationTokenSource stop) : IYearView, IProgress<DateOnly>
    {
        public void Playing(long recordsBefore, DateOnly from)
        {
        }

        public IProgress<DateOnly> Progress(YearPlan plan) => this;

        public void Counting()
        {
        }

        public void Report(DateOnly value)
        {
            if (value.Month == month) stop.Cancel();
        }
    }
}
