using CsCheck;
using Imprimatur.Calendars;

namespace Imprimatur.Tests.Calendars;

public sealed class BusinessCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly BusinessCalendar China = ShippedCalendar.Read();

    [TestCase("2017-09-29", 1, "2017-09-30", TestName = "The make-up Saturday before National Day counts")]
    [TestCase("2017-09-29", 2, "2017-10-09", TestName = "The eight days of National Day and Mid-Autumn do not count")]
    [TestCase("2017-01-20", 5, "2017-01-26", TestName = "The worked Sunday before Spring Festival counts")]
    [TestCase("2017-01-20", 7, "2017-02-04", TestName = "The worked Saturday after Spring Festival counts")]
    [TestCase("2017-04-01", 1, "2017-04-05", TestName = "Qingming takes Sunday to Tuesday")]
    [TestCase("2017-12-29", 1, "2018-01-02", TestName = "New Year reaches over the turn of the year")]
    [TestCase("2018-12-28", 1, "2018-12-29", TestName = "A make-up day for New Year lies in the old year")]
    [TestCase("2018-12-28", 2, "2019-01-02", TestName = "The last day of the old year may be off for New Year")]
    [TestCase("2016-02-29", 20, "2016-03-28", TestName = "Twenty business days from a leap day")]
    [TestCase("2017-01-26", 20, "2017-03-01", TestName = "Twenty business days over Spring Festival")]
    public void A_business_day_term_ends_at_the_midnight_after_its_last_day(string from, int days, string last)
    {
        var deadline = China.End(new Term(days, 0, 0, TimeSpan.Zero), Day(from), Shanghai);
        var midnight = new DateTimeOffset(Day(last).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        Assert.That(deadline, Is.EqualTo(new Deadline(midnight, Provisional: false)));
    }

    [Test]
    public void The_day_of_a_moment_is_the_local_one()
    {
        var lateInTheEvening = new DateTimeOffset(2017, 9, 28, 15, 59, 0, TimeSpan.Zero);
        var afterMidnight = new DateTimeOffset(2017, 9, 28, 16, 0, 0, TimeSpan.Zero);
        Assert.That(China.End(Days(1), lateInTheEvening, Shanghai).At, Is.EqualTo(Midnight("2017-09-30")));
        Assert.That(China.End(Days(1), afterMidnight, Shanghai).At, Is.EqualTo(Midnight("2017-10-01")));
    }

    [TestCase("P7D", "2017-10-01", "2017-10-09")]
    [TestCase("P1M", "2017-01-31", "2017-03-01")]
    [TestCase("P1M", "2016-01-31", "2016-03-01")]
    [TestCase("P1Y", "2016-02-29", "2017-03-01")]
    [TestCase("P4Y", "2016-02-29", "2020-03-01")]
    public void Calendar_days_and_months_ask_for_no_business_days(string term, string from, string endsAt)
    {
        Assert.That(China.End(Read(term), Day(from), Shanghai), Is.EqualTo(new Deadline(Midnight(endsAt), Provisional: false)));
    }

    [Test]
    public void Hours_count_from_the_moment()
    {
        var start = new DateTimeOffset(2017, 10, 1, 22, 30, 0, TimeSpan.FromHours(8));
        Assert.That(China.End(Read("PT5H"), start, Shanghai).At, Is.EqualTo(start.AddHours(5)));
        Assert.That(China.End(Read("P1DT2H"), start, Shanghai).At, Is.EqualTo(start.AddHours(26)));
    }

    [Test]
    public void Beyond_the_published_years_a_term_is_provisional_and_knows_weekends_only()
    {
        var last = China.Published!.Value.Last;
        var deadline = China.End(Days(20), new DateOnly(last, 12, 20), Shanghai);
        var inside = China.End(Days(1), new DateOnly(last, 12, 1), Shanghai);
        Assert.That(deadline.Provisional, Is.True);
        Assert.That(inside.Provisional, Is.False);
        var far = China.End(Days(5), new DateOnly(2090, 10, 1), Shanghai);
        Assert.That(far, Is.EqualTo(new Deadline(new DateTimeOffset(2090, 10, 7, 0, 0, 0, TimeSpan.FromHours(8)), Provisional: true)));
        Assert.That(far.At.AddDays(-1).DayOfWeek, Is.EqualTo(DayOfWeek.Friday));
        Assert.That(China.End(Read("P7D"), new DateOnly(2090, 10, 1), Shanghai).Provisional, Is.False, "calendar days need no calendar");
        Assert.That(BusinessCalendar.WeekendsOnly.End(Days(1), new DateOnly(2017, 1, 3), Shanghai).Provisional, Is.True);
    }

    [TestCase("P1BD", "2017-09-29")]
    [TestCase("P3BD", "2017-09-27")]
    [TestCase("P3D", "2017-09-27")]
    public void Before_the_end_of_a_term_as_many_whole_days_are_left_as_the_alert_says(string alert, string expected)
    {
        var end = Midnight("2017-09-30");
        Assert.That(China.Before(Read(alert), end, Shanghai).At, Is.EqualTo(Midnight(expected)));
    }

    [Test]
    public void Before_an_end_on_a_holiday_a_business_day_is_still_a_whole_one()
    {
        var endOfNationalDay = Midnight("2017-10-02");
        Assert.That(China.Before(Days(1), endOfNationalDay, Shanghai).At, Is.EqualTo(Midnight("2017-09-30")));
        Assert.That(China.Before(Days(2), endOfNationalDay, Shanghai).At, Is.EqualTo(Midnight("2017-09-29")));
    }

    [Test]
    public void Before_an_end_within_a_day_the_time_of_day_is_kept()
    {
        var end = new DateTimeOffset(2017, 10, 9, 15, 0, 0, TimeSpan.FromHours(8));
        Assert.That(China.Before(Days(1), end, Shanghai).At, Is.EqualTo(new DateTimeOffset(2017, 9, 30, 15, 0, 0, TimeSpan.FromHours(8))));
        Assert.That(China.Before(Read("PT5H"), end, Shanghai).At, Is.EqualTo(end.AddHours(-5)));
    }

    [TestCase("America/Sao_Paulo", "2017-10-14", "2017-10-15T01:00:00-02:00",
        TestName = "A midnight that the clocks jump over gives the first instant of the day")]
    [TestCase("America/Havana", "2017-11-04", "2017-11-05T00:00:00-04:00", TestName = "Of two midnights the first ends the day")]
    [TestCase("Europe/Berlin", "2017-03-26", "2017-03-27T00:00:00+02:00", TestName = "A day of twenty-three hours ends at midnight")]
    public void Other_zones_change_their_clocks(string zone, string last, string expected)
    {
        var end = China.End(new Term(0, 0, 1, TimeSpan.Zero), Day(last).AddDays(-1), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.That(end.At, Is.EqualTo(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Dates_at_the_ends_of_time_are_cut_and_make_no_error()
    {
        Assert.That(China.End(Days(36_525), DateOnly.MaxValue, Shanghai), Is.EqualTo(new Deadline(DateTimeOffset.MaxValue, Provisional: false)));
        Assert.That(China.End(Read("P99YT1H"), DateOnly.MaxValue, Shanghai).At, Is.EqualTo(DateTimeOffset.MaxValue));
        Assert.That(China.Before(Read("P99Y"), DateTimeOffset.MinValue.AddDays(400), Shanghai).At,
            Is.LessThan(new DateTimeOffset(2, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(China.Before(Days(36_525), DateTimeOffset.MinValue.AddDays(400), Shanghai).Provisional, Is.True);
    }

    [Test]
    public void The_end_of_a_term_is_what_counting_day_by_day_gives() =>
        Gen.Select(Gen.Int[0, 8_000], Gen.Int[1, 120])
            .Sample(
                (offset, days) =>
                {
                    var start = new DateOnly(2006, 6, 1).AddDays(offset);
                    var day = start;
                    var published = true;
                    for (var left = days; left > 0;)
                    {
                        day = day.AddDays(1);
                        if (day.Year is < 2007 or > 2026) published = false;
                        if (ShippedCalendar.PlainWorks(day)) left--;
                    }

                    var expected = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
                    return China.End(Days(days), start, Shanghai) == new Deadline(expected, !published)
                        && China.CountBusinessDays(start, day) == days
                        && China.CountBusinessDays(day, start) == -days;
                },
                seed: "0000000000002",
                iter: 2_000);

    [Test]
    public void An_alert_lies_as_many_business_days_before_the_end_as_are_counted() =>
        Gen.Select(Gen.Int[0, 7_000], Gen.Int[1, 40])
            .Sample(
                (offset, days) =>
                {
                    var last = new DateOnly(2007, 3, 1).AddDays(offset);
                    var alert = China.Before(Days(days), Midnight(last.AddDays(1)), Shanghai).At;
                    var first = DateOnly.FromDateTime(alert.ToOffset(TimeSpan.FromHours(8)).DateTime);
                    return alert == Midnight(first) && ShippedCalendar.PlainWorks(first) && China.CountBusinessDays(first.AddDays(-1), last) == days;
                },
                seed: "0000000000003",
                iter: 2_000);

    [Test]
    public void A_calendar_that_contradicts_itself_is_refused()
    {
        var day = new DateOnly(2017, 10, 7);
        Assert.That(() => new BusinessCalendar("x", (2017, 2017), [day], [day]), Throws.ArgumentException);
        Assert.That(() => new BusinessCalendar("x", (2018, 2018), [day], []), Throws.ArgumentException);
        Assert.That(() => new BusinessCalendar("x", null, [], [], Enum.GetValues<DayOfWeek>()), Throws.ArgumentException);
    }

    private static Term Days(int count) => new(count, 0, 0, TimeSpan.Zero);

    private static Term Read(string text) => Term.TryParse(text, out var term, out var problem) ? term : throw new ArgumentException(problem);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(string day) => Midnight(Day(day));

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
}
