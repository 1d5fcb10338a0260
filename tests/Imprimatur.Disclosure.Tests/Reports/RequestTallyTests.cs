using Imprimatur.Disclosure.Reports;
using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Tests.Reports;

public sealed class RequestTallyTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private long _position;

    [SetUp]
    public void Begin() => _position = 0;

    [Test]
    public void Answers_are_counted_by_kind_with_the_days_that_they_took()
    {
        var tally = Tally();
        foreach (var change in Life(1, "answered", "disclosed", 8).Concat(Life(2, "answered", "disclosed", 12)).Concat(Life(3, "answered", "withheld", 9)))
            tally.Add(change);
        Assert.That(tally.Figures.Answers, Is.EqualTo(new Dictionary<string, int> { ["disclosed"] = 2, ["withheld"] = 1 }));
        Assert.That((tally.Figures.Received, tally.Figures.Answered, tally.Open), Is.EqualTo((3, 3, 0)));
        Assert.That((tally.Figures.Days, tally.Figures.LongestDays), Is.EqualTo((6 + 10 + 7, 10)));
        Assert.That((tally.Figures.FirstTerms, tally.Figures.LastTerms), Is.EqualTo((3 * 15, 3 * 20)));
        Assert.That((tally.Figures.Extended, tally.Figures.Silent, tally.Figures.Late), Is.EqualTo((3, 3, 0)));
    }

    [Test]
    public void What_is_withdrawn_or_ends_in_another_year_or_belongs_to_another_procedure_is_no_answer()
    {
        var tally = Tally();
        var (withdrawn, later, other) = (Life(1, "withdrawn", null, 8), Life(2, "answered", "disclosed", 500), Life(3, "answered", "disclosed", 8, "another"));
        foreach (var change in withdrawn.Concat(later).Concat(other)) tally.Add(change);
        Assert.That((tally.Figures.Received, tally.Figures.Answered, tally.Figures.Withdrawn), Is.EqualTo((2, 0, 1)));
        Assert.That(tally.Figures.Answers, Is.Empty);
    }

    [Test]
    public void A_notice_counts_the_whole_days_that_it_hung()
    {
        var tally = new NoticeTally(Zone);
        foreach (var happened in new[]
        {
            (1, "instanceStarted", null, null), (6, "stepEntered", "firstNotice", null), (9, "stepEnded", "firstNotice", "objection"),
            (10, "stepEntered", "firstNotice", null), (18, "stepEnded", "firstNotice", "then"), (20, "instanceEnded", (string?)null, (string?)"granted"),
        })
        {
            var (day, kind, step, name) = happened;
            tally.Add(Change(1, At(day), NoticeTally.Workflow, new HistoryEvent { Kind = kind, Step = step, Name = name }));
        }

        Assert.That(tally.Figures, Is.EqualTo(new NoticeFigures(1, 1, 0, 1, 7)));
    }

    private static RequestTally Tally() =>
        new(new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31), Zone, (after, through) => through.DayNumber - after.DayNumber);

    /// <summary>A request that is received on the second of March and ends some days into the month.</summary>
    private IEnumerable<Change> Life(byte instance, string result, string? answer, int end, string workflow = RequestTally.Workflow)
    {
        yield return Change(instance, At(2), workflow, new HistoryEvent { Kind = "fieldWritten", Name = "received", Value = new DateOnly(2017, 3, 2) },
            new HistoryEvent { Kind = "clockSet", Name = "answer", Value = Midnight(18) });
        yield return Change(instance, At(3), workflow, new HistoryEvent { Kind = "stepEnded", Step = "extend", Name = "approve" },
            new HistoryEvent { Kind = "clockSet", Name = "answer", Value = Midnight(23) },
            new HistoryEvent { Kind = "elementAnswered", Step = "consult/third/hear", Element = "mill", Name = "silence" });
        if (answer is not null) yield return Change(instance, At(4), workflow, new HistoryEvent { Kind = "fieldWritten", Name = "answer", Value = answer });
        yield return Change(instance, At(end), workflow, new HistoryEvent { Kind = "instanceEnded", Name = result });
    }

    private static DateTimeOffset At(int day) => Midnight(1).AddDays(day - 1).AddHours(10);

    private static DateTimeOffset Midnight(int day) => new DateTimeOffset(2017, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddDays(day - 1);

    private Change Change(byte instance, DateTimeOffset at, string workflow, params HistoryEvent[] events) => new(
        ++_position,
        new InstanceId(new Guid(instance, 0, 0, new byte[8])),
        $"key-{instance}",
        workflow,
        1,
        new HistoryEntry { Sequence = 1, At = at, CommandId = "c", Command = "complete", Events = [.. events], CatalogHash = "", Epoch = 1, Hash = "" });
}
