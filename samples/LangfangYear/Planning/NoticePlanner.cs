using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Disclosure.Seeds;

namespace LangfangYear.Planning;

/// <summary>Plans the public notices of the year.</summary>
internal sealed class NoticePlanner(NoticeSeeds notices, Dice dice)
{
    /// <summary>Two rounds, an inquiry and a round again.</summary>
    private const int DaysKeptFree = 50;

    public ImmutableDictionary<string, PlannedNotice> Make(int count, ImmutableArray<DateOnly> days, string print)
    {
        var usable = Math.Max(1, days.Length - DaysKeptFree);
        return Enumerable.Range(0, count).Select(i => Notice(i + 1, Math.Clamp((int)((i + 0.5) / count * usable), 0, usable - 1), print))
            .ToImmutableDictionary(n => n.Key, StringComparer.Ordinal);
    }

    private PlannedNotice Notice(int number, int day, string print)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"notice-{number:D4}_{print}");
        return new PlannedNotice
        {
            Key = key,
            Number = number,
            County = notices.Units[(number - 1) % notices.Units.Length],
            Day = day,
            ObjectedAfter = dice.Falls(key, "objection", notices.Objections / 100.0) ? 5 + dice.Pick(key, "when", 10) : null,
            IsFounded = dice.Falls(key, "founded", notices.Founded / 100.0),
        };
    }
}
