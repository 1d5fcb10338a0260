using System.Collections.Immutable;
using Imprimatur.Disclosure.Reports;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Tests.Reports;

public sealed class YearTallyTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly CountRule Finance = Rule("category", "finance");
    private static readonly CountRule Normative = Rule("normative", "true");
    private static readonly CountRule Land = Rule("category", "land");
    private long _position;

    [SetUp]
    public void Begin() => _position = 0;

    [Test]
    public void An_instance_counts_for_the_rules_that_its_fields_fit()
    {
        var tally = Tally();
        foreach (var change in Published(1, ("category", "finance")).Concat(Published(2, ("category", "finance")))
            .Concat(Published(3, ("normative", true)))) tally.Add(change);
        Assert.That((tally.Count(Finance), tally.Count(Normative), tally.Count(Land)), Is.EqualTo((2, 1, 0)));
        Assert.That(tally.Register, Has.Count.EqualTo(3));
    }

    [Test]
    public void What_ended_otherwise_or_in_another_year_or_not_at_all_does_not_count()
    {
        var tally = Tally();
        foreach (var change in Life(1, "withheld", InYear, ("category", "finance"))) tally.Add(change);
        foreach (var change in Life(2, "published", new DateTimeOffset(2017, 12, 31, 16, 0, 0, TimeSpan.Zero), ("category", "finance"))) tally.Add(change);
        foreach (var change in Life(3, "published", new DateTimeOffset(2016, 12, 31, 15, 0, 0, TimeSpan.Zero), ("category", "finance"))) tally.Add(change);
        foreach (var change in Published(4, ("category", "finance")).Take(2)) tally.Add(change);
        Assert.That(tally.Count(Finance), Is.Zero);
        Assert.That(tally.Open, Is.EqualTo(1));
        foreach (var change in Life(5, "published", new DateTimeOffset(2017, 12, 31, 15, 59, 0, TimeSpan.Zero), ("category", "finance"))) tally.Add(change);
        Assert.That(tally.Count(Finance), Is.EqualTo(1), "the last minute of the year in the city's zone");
    }

    [Test]
    public void The_value_written_last_decides()
    {
        var tally = Tally();
        foreach (var change in Published(1, ("category", "finance"), ("category", "land"))) tally.Add(change);
        Assert.That((tally.Count(Finance), tally.Count(Land)), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_record_that_is_skipped_or_comes_twice_is_refused()
    {
        var tally = Tally();
        var changes = Published(1, ("category", "finance")).ToList();
        tally.Add(changes[0]);
        Assert.That(() => tally.Add(changes[0]), Throws.ArgumentException);
        Assert.That(() => tally.Add(changes[2]), Throws.ArgumentException);
    }

    [Test]
    public void A_sum_adds_what_was_counted_and_never_what_is_printed()
    {
        var tally = Tally();
        foreach (var change in Published(1, ("category", "finance")).Concat(Published(2, ("normative", true)))) tally.Add(change);
        ImmutableArray<Figure> figures =
        [
            Figure("total", 999, new CountRule { Sum = ["a", "b"] }), Figure("a", 500, Finance), Figure("b", 499, Normative), Figure("c", 87, null),
        ];
        Assert.That(AnnualReport.Of(figures, tally).Select(f => f.Counted), Is.EqualTo(new long?[] { 2, 1, 1, null }));
    }

    [Test]
    public void How_the_work_was_done_is_counted_too()
    {
        var tally = Tally();
        tally.Add(Change(1, InYear, new HistoryEvent { Kind = "stepEnded", Step = "check", Name = "return" },
            new HistoryEvent { Kind = "elementAnswered", Name = "agree" }));
        tally.Add(Change(1, InYear, new HistoryEvent { Kind = "elementAnswered", Name = "object" },
            new HistoryEvent { Kind = "stepEnded", Step = "countersign", Name = "objected" }));
        tally.Add(Change(1, InYear, new HistoryEvent { Kind = "approvalVoided" }, new HistoryEvent { Kind = "approvalVoided" },
            new HistoryEvent { Kind = "numberTaken" }));
        tally.Add(Change(1, InYear, new HistoryEvent { Kind = "clockExpired", Name = "publication" },
            new HistoryEvent { Kind = "instanceEnded", Name = "classified" }));
        Assert.That(
            tally.Conduct,
            Is.EqualTo(new Conduct
            {
                Ended = 1,
                Returned = 2,
                Countersigned = 2,
                Objected = 1,
                AmendedAfterApproval = 1,
                Numbered = 1,
                Reminded = 1,
                Classified = 1
            }));
    }

    private static DateTimeOffset InYear { get; } = new(2017, 5, 2, 2, 0, 0, TimeSpan.Zero);

    private static YearTally Tally() => new([Finance, Normative, Land], new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31), Zone);

    private static CountRule Rule(string field, string value) =>
        new() { Workflow = "w", Result = "published", Where = ImmutableSortedDictionary<string, string>.Empty.Add(field, value) };

    private static Figure Figure(string id, long value, CountRule? rule) => new(id, new Rules.LocalizedText(id, null), value, Precision.Exact, "line", rule);

    private IEnumerable<Change> Published(byte instance, params (string Field, object Value)[] fields) => Life(instance, "published", InYear, fields);

    private IEnumerable<Change> Life(byte instance, string result, DateTimeOffset end, params (string Field, object Value)[] fields)
    {
        var body = new HistoryEvent { Kind = "fieldWritten", Name = "body", Value = ContentReference.Of("x", "text/plain", "t"u8) };
        yield return Change(instance, end, new HistoryEvent { Kind = "instanceStarted" }, body);
        foreach (var (field, value) in fields) yield return Change(instance, end, new HistoryEvent { Kind = "fieldWritten", Name = field, Value = value });
        yield return Change(instance, end, new HistoryEvent { Kind = "instanceEnded", Name = result });
    }

    private Change Change(byte instance, DateTimeOffset at, params HistoryEvent[] events) => new(
        ++_position,
        new InstanceId(new Guid(instance, 0, 0, new byte[8])),
        $"key-{instance}",
        "w",
        1,
        new HistoryEntry { Sequence = 1, At = at, CommandId = "c", Command = "complete", Events = [.. events], CatalogHash = "", Epoch = 1, Hash = "" });
}
