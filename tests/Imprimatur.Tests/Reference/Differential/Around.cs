using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>What both machines find around them: the same holidays, zone and unit codes, each in its own shape.</summary>
internal static class Around
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly ImmutableSortedDictionary<string, string> UnitCodes = ImmutableSortedDictionary<string, string>.Empty.Add("north", "N")
        .Add("west", "W");

    private static readonly HashSet<DateOnly> Holidays = [new(2017, 3, 8), new(2017, 3, 9), new(2017, 4, 3), new(2017, 4, 4)];

    private static readonly HashSet<DateOnly> MakeUpDays = [new(2017, 3, 11), new(2017, 4, 1)];

    public static readonly BusinessCalendar Calendar = new("test", (2016, 2018), Holidays, MakeUpDays);

    private static readonly RefTerms Terms = new(
        d => MakeUpDays.Contains(d) || (!Holidays.Contains(d) && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)), TimeSpan.FromHours(8));

    public static RefSetting At(DateTimeOffset now) => new(now, Terms, new(UnitCodes));
}
