using Imprimatur.Disclosure.Reports;
using LangfangYear.Planning;
using LangfangYear.Running;

namespace LangfangYear.Tests;

public sealed class RequestYearTests
{
    [Test]
    public async Task Under_either_law_every_request_is_answered_in_time_and_the_laws_differ_where_they_should()
    {
        using var folder = new TemporaryFolder();
        var (figures, planned) = await PlayAsync(Options(folder, RepositoryRoot.Seeds, 0.08));
        var (old, revised) = (figures[LawFiles.Old], figures[LawFiles.New]);
        Assert.That((old.Answered, revised.Answered), Is.EqualTo((planned, planned)));
        Assert.That((old.Late, revised.Late), Is.EqualTo((0, 0)));
        Assert.That((old.Answers.Values.Sum(), revised.Answers.Values.Sum()), Is.EqualTo((planned, planned)));
        Assert.That((old.FirstTerms, revised.FirstTerms), Is.EqualTo((15L * planned, 20L * planned)));
        Assert.That(old.Answers.ContainsKey("excessive"), Is.False, "the law of 2007 knows no excessive requests");
        Assert.That(old.Corrected, Is.Zero);
        Assert.That(revised.LongestDays, Is.LessThanOrEqualTo(60));
        Assert.That(old.Answers.Keys.Union(revised.Answers.Keys), Is.SubsetOf(AnswerKinds.All.Select(k => k.Id)));
    }

    [Test]
    public async Task Other_seeds_give_other_numbers_and_are_late_where_they_say_so()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Seeds)) File.Copy(file, folder[Path.GetFileName(file)]);
        var figures = (await File.ReadAllTextAsync(folder["figures.json"])).Replace("\"value\": 507,", "\"value\": 200,", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["figures.json"], figures);
        var requests = (await File.ReadAllTextAsync(folder["requests.json"])).Replace("\"late\": 0", "\"late\": 100", StringComparison.Ordinal);
        requests = System.Text.RegularExpressions.Regex.Replace(requests, "\"share\": \\d+", "\"share\": 0");
        requests = System.Text.RegularExpressions.Regex.Replace(requests, "(\"id\": \"not-made\".*?\"share\": )0", "${1}1");
        await File.WriteAllTextAsync(folder["requests.json"], requests);
        var (played, planned) = await PlayAsync(Options(folder, folder.Path, 0.02));
        Assert.That(planned, Is.EqualTo(4));
        foreach (var law in played.Values)
        {
            Assert.That((law.Answered, law.Late), Is.EqualTo((4, 4)));
            Assert.That(law.Answers, Is.EqualTo(new Dictionary<string, int> { ["nonexistent"] = 4 }));
        }
    }

    [Test]
    public void The_whole_year_plans_as_many_requests_as_the_report_prints_of_the_kinds_that_the_seeds_say()
    {
        using var folder = new TemporaryFolder();
        var run = new YearRun(Options(folder, RepositoryRoot.Seeds, 1));
        Assert.That(run.Plan.Requests, Has.Count.EqualTo(507));
        var kinds = run.Seeds.Requests!.Kinds;
        var whole = kinds.Sum(k => k.Share);
        foreach (var kind in kinds)
            Assert.That(run.Plan.Requests.Values.Count(r => r.Kind == kind.Id), Is.EqualTo(507.0 * kind.Share / whole).Within(1), kind.Id);
    }

    [Test]
    public void Shares_add_up_to_the_whole()
    {
        var random = new Random(5);
        for (var i = 0; i < 1_000; i++)
        {
            var (count, parts) = (random.Next(0, 600), Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(0, 40)).Append(1).ToArray());
            Assert.That(Shares.Of(count, parts).Sum(), Is.EqualTo(count));
        }
    }

    private static async Task<(IReadOnlyDictionary<int, RequestFigures> Figures, int Planned)> PlayAsync(YearOptions options)
    {
        var run = new YearRun(options);
        return (await new LawComparison(run, options).RunAsync(default), run.Plan.Requests.Count);
    }

    private static YearOptions Options(TemporaryFolder folder, string seeds, double scale) => new()
    {
        Seeds = seeds,
        Workflows = RepositoryRoot.Workflows,
        Scale = scale,
        InMemory = true,
        Out = folder["out"],
        Random = 7,
        Law = LawFiles.New,
    };
}
