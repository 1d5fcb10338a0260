namespace Imprimatur.Tests.Calendars;

public sealed class ShippedCalendarTests
{
    [Test]
    public void The_shipped_calendar_says_what_its_source_says_of_every_day()
    {
        var file = SourceFile();
        if (file is null) Assert.Ignore("cn_calendar.csv is not here; set IMPRIMATUR_SHARED to the folder that holds data/.");
        var kinds = File.ReadLines(file!).Where(l => char.IsAsciiDigit(l[0])).Select(l => l.Split(','))
            .ToDictionary(p => DateOnly.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), p => p[1]);
        var calendar = ShippedCalendar.Read();
        var (first, last) = calendar.Published!.Value;
        Assert.That(last, Is.EqualTo(kinds.Keys.Max().Year), "the last year that is published");
        for (var day = new DateOnly(first, 1, 1); day.Year <= last; day = day.AddDays(1))
        {
            var works = kinds.TryGetValue(day, out var kind) ? kind == "workday" : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.That(calendar.IsBusinessDay(day), Is.EqualTo(works), day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Test]
    public void The_year_2017_has_the_business_days_of_the_notice()
    {
        var calendar = ShippedCalendar.Read();
        Assert.That(calendar.CountBusinessDays(new DateOnly(2016, 12, 31), new DateOnly(2017, 12, 31)), Is.EqualTo(249));
        Assert.That(calendar.Zone, Is.EqualTo("Asia/Shanghai"));
    }

    private static string? SourceFile()
    {
        var shared = Environment.GetEnvironmentVariable("IMPRIMATUR_SHARED") ?? Path.Combine(ShippedCalendar.Root(), "..", "shared");
        var file = Path.Combine(shared, "data", "cn_calendar.csv");
        return File.Exists(file) ? file : null;
    }
}
