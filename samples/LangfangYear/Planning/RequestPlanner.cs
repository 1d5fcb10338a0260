using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Disclosure.Seeds;

namespace LangfangYear.Planning;

/// <summary>Plans the requests of the year: as many as the figure says, of the kinds that the seeds say, spread over the days on which people work.</summary>
internal sealed class RequestPlanner(CitySeeds seeds, RequestSeeds requests, Dice dice)
{
    /// <summary>A long search, an extension and a silent third party together take so long; what came later would not be answered within the year.</summary>
    private const int DaysKeptFree = 55;

    private const int Companies = 40;

    /// <summary>The kinds of requests that concern somebody else.</summary>
    private static readonly ImmutableArray<string> Touching = ["privacy", "trade-secret"];

    public ImmutableDictionary<string, PlannedRequest> Make(int count, ImmutableArray<DateOnly> days, string print)
    {
        var kinds = Kinds(count);
        var usable = Math.Max(1, days.Length - DaysKeptFree);
        return Enumerable.Range(0, count)
            .Select(i => Request(i + 1, kinds[i].Id, Math.Clamp((int)((i + 0.5) / count * usable), 0, usable - 1), days, print))
            .ToImmutableDictionary(r => r.Key, StringComparer.Ordinal);
    }

    /// <summary>The kinds in the order in which they come: shuffled by the dice.</summary>
    private List<RequestKind> Kinds(int count)
    {
        var parts = Shares.Of(count, [.. requests.Kinds.Select(k => k.Share)]);
        var all = requests.Kinds.SelectMany((kind, i) => Enumerable.Range(0, parts[i]).Select(n => (Kind: kind, Roll: dice.Roll($"{kind.Id}-{n}", "place"))));
        return [.. all.OrderBy(k => k.Roll).Select(k => k.Kind)];
    }

    private PlannedRequest Request(int number, string kind, int day, ImmutableArray<DateOnly> days, string print)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"request-{number:D4}_{print}");
        var unit = seeds.Units.First(u => u.Id == requests.Units[(number - 1) % requests.Units.Length]);
        bool Falls(string question, int percent) => dice.Falls(key, question, percent / 100.0);
        var touches = Touching.Contains(kind);
        var word = dice.Roll(key, "third party") * 100;
        return new PlannedRequest
        {
            Key = key,
            Number = number,
            Kind = kind,
            Unit = unit,
            Subject = requests.Subjects[dice.Pick(key, "subject", requests.Subjects.Length)],
            Day = day,
            Received = days[day],
            SearchDays = Falls("long search", requests.LongSearches) ? 6 + dice.Pick(key, "long", 12) : 1 + dice.Pick(key, "search", 3),
            IsLate = Falls("late", requests.Late),
            IsDifficult = Falls("difficult", requests.Difficult),
            OtherAgency = Falls("other agency", requests.OtherAgencies) ? Other(key, unit) : null,
            IsReturned = Falls("returned", requests.Returned),
            ThirdParty = !touches ? null : kind == "privacy" ? $"citizen.{number}" : $"company.{dice.Pick(key, "company", Companies) + 1}",
            ThirdPartySays = word < requests.ThirdPartyAgrees ? "agree" : word < requests.ThirdPartyAgrees + requests.ThirdPartySilent ? null : "refuse",
            ThirdPartyDays = 3 + dice.Pick(key, "third party's days", 8),
            CorrectedAfter = Falls("corrected", requests.Corrected) ? 4 + dice.Pick(key, "correction", 8) : null,
            HasGoodReasons = Falls("reasons", requests.GoodReasons),
        };
    }

    private string? Other(string key, Unit unit)
    {
        var others = seeds.Units.Where(u => u.Level == "department" && u.Id != unit.Id).Select(u => u.Id).ToArray();
        return others.Length == 0 ? null : others[dice.Pick(key, "which agency", others.Length)];
    }
}
