using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Calendars;
using Imprimatur.Disclosure.Seeds;

namespace LangfangYear.Planning;

/// <summary>Makes the plan of a year from seeds: as many items of each category as its figure says, spread over the days on which people work.</summary>
internal sealed class Planner(CitySeeds seeds, BusinessCalendar calendar, double scale, int random)
{
    /// <summary>Documents take longest: with returns some thirty working days. What begins later could not be published within the year.</summary>
    private const int DaysKeptFree = 40;

    /// <summary>What is made but not published, in addition, as parts of what is published.</summary>
    private static readonly (Fate Fate, double Documents, double Information)[] Others =
        [(Fate.Private, 0.02, 0.001), (Fate.Internal, 0.03, 0.002), (Fate.Classified, 0.02, 0.0005), (Fate.Abandoned, 0.01, 0.001)];

    private readonly Dice _dice = new(random);

    public YearPlan Make()
    {
        ImmutableArray<DateOnly> days = [.. Days()];
        var print = Fingerprint();
        var teller = new StoryTeller(_dice, seeds.Units);
        var items = ImmutableDictionary.CreateBuilder<string, PlannedItem>(StringComparer.Ordinal);
        foreach (var category in seeds.Categories)
        {
            var count = Scaled(Value(category.Figure));
            var isDocument = IsDocument(category);
            var number = 0;
            foreach (var (fate, howMany) in Others.Select(o => (o.Fate, (int)Math.Round(count * (isDocument ? o.Documents : o.Information))))
                .Prepend((Fate.Published, count)))
            {
                for (var i = 0; i < howMany; i++)
                {
                    var item = Item(category, ++number, (i + 0.5) / howMany, fate, days, print, teller);
                    items.Add(item.Key, item);
                }
            }
        }

        var requests = seeds.Requests is { } r ? new RequestPlanner(seeds, r, _dice).Make(Scaled(Value(r.Figure)), days, print) : null;
        var notices = seeds.Notices is { } n ? new NoticePlanner(n, _dice).Make(Scaled(n.Count), days, print) : null;
        var starts = items.Values.Select(i => days.IndexOf(i.StartsOn)).Concat(requests?.Values.Select(q => q.Day) ?? [])
            .Concat(notices?.Values.Select(q => q.Day) ?? []);
        return new YearPlan(print, days, items.ToImmutable())
        {
            Requests = requests ?? ImmutableDictionary<string, PlannedRequest>.Empty,
            Notices = notices ?? ImmutableDictionary<string, PlannedNotice>.Empty,
            LastStart = starts.DefaultIfEmpty(0).Max(),
        };
    }

    public static bool IsDocument(Category category) => category.Workflow == "official-document";

    private PlannedItem Item(Category category, int number, double place, Fate fate, ImmutableArray<DateOnly> days, string print, StoryTeller teller)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{category.Id}-{number:D5}_{print}");
        var unit = seeds.Units.First(u => u.Id == category.Units[(number - 1) % category.Units.Length]);
        var usable = Math.Max(1, days.Length - DaysKeptFree);
        var made = Math.Clamp((int)(place * usable) + _dice.Pick(key, "day", 3) - 1, 0, usable - 1);
        var lag = _dice.Falls(key, "late", 0.002) ? 21 : _dice.Pick(key, "lag", 4);
        return new PlannedItem
        {
            Key = key,
            Number = number,
            Category = category,
            Unit = unit,
            Theme = category.Themes[_dice.Pick(key, "theme", category.Themes.Length)],
            MadeOn = days[made],
            StartsOn = days[Math.Min(made + (IsDocument(category) ? 0 : lag), days.Length - 1)],
            Story = IsDocument(category) ? teller.OfDocument(key, unit, fate) : teller.OfInformation(key, fate),
        };
    }

    private long Value(string figure) => seeds.Figures.First(f => f.Id == figure).Value;

    private IEnumerable<DateOnly> Days()
    {
        for (var day = seeds.City.From; day <= seeds.City.Until; day = day.AddDays(1))
        {
            if (calendar.IsBusinessDay(day)) yield return day;
        }
    }

    /// <summary>A part of a figure; of what there is at all at least one remains.</summary>
    private int Scaled(long value) => value == 0 ? 0 : (int)Math.Max(1, Math.Round(value * scale, MidpointRounding.AwayFromZero));

    private string Fingerprint()
    {
        var told = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"{seeds.City.Id}|{seeds.City.From:O}|{seeds.City.Until:O}|{scale:R}|{random}"));
        foreach (var category in seeds.Categories)
        {
            told.Append(CultureInfo.InvariantCulture, $"|{category.Id},{category.Workflow},{Scaled(Value(category.Figure))}");
            told.AppendJoin(';', category.Units).AppendJoin(';', category.Themes);
        }

        if (seeds.Requests is { } r)
        {
            told.Append(CultureInfo.InvariantCulture, $"|{r with { Kinds = [], Units = [], Subjects = [] }}|{Scaled(Value(r.Figure))}");
            foreach (var kind in r.Kinds) told.Append(CultureInfo.InvariantCulture, $"|{kind.Id},{kind.Share}");
            told.AppendJoin(';', r.Units);
        }

        if (seeds.Notices is { } n)
        {
            told.Append(CultureInfo.InvariantCulture, $"|{Scaled(n.Count)},{n.Objections},{n.Founded}");
            told.AppendJoin(';', n.Units);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())))[..6];
    }
}
