using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>Reads <c>requests.json</c> and <c>notices.json</c>, which a city may have.</summary>
internal static class CaseSeedsReader
{
    private const int MostShare = 1_000_000;
    private const int MostNotices = 1_000_000;

    public static RequestSeeds? Requests(SeedFile file, HashSet<string> figures, HashSet<string> units)
    {
        if (file.Open() is not { } o) return null;
        var kinds = ImmutableArray.CreateBuilder<RequestKind>();
        foreach (var entry in file.Entries(o, "kinds"))
        {
            kinds.Add(new RequestKind(Kind(file, entry), file.Title(entry, "title"), entry.Integer("share", 0, MostShare, required: true) ?? 0));
            entry.Finish();
        }

        if (kinds.All(k => k.Share == 0) && o.Node.TryGet("kinds", out var all))
            file.Bag.Error(SeedCodes.Empty, all.Value.Position, "no kind of request has a share", "give at least one a share above 0");
        var seeds = new RequestSeeds
        {
            Figure = file.KnownId(o, "figure", "figure", figures),
            Note = file.Title(o, "note"),
            Kinds = kinds.ToImmutable(),
            Units = file.Ids(o, "units", "unit", units),
            Subjects = file.Titles(o, "subjects", required: true),
            Late = Percent(o, "late"),
            LongSearches = Percent(o, "longSearches"),
            Difficult = Percent(o, "difficult"),
            OtherAgencies = Percent(o, "otherAgencies"),
            Returned = Percent(o, "returned"),
            ThirdPartyAgrees = Percent(o, "thirdPartyAgrees"),
            ThirdPartySilent = Percent(o, "thirdPartySilent"),
            Corrected = Percent(o, "corrected"),
            GoodReasons = Percent(o, "goodReasons"),
        };
        o.Finish();
        return seeds;
    }

    public static NoticeSeeds? Notices(SeedFile file, HashSet<string> counties)
    {
        if (file.Open() is not { } o) return null;
        var seeds = new NoticeSeeds
        {
            Count = o.Integer("count", 0, MostNotices, required: true) ?? 0,
            Note = file.Title(o, "note"),
            Units = file.Ids(o, "units", "county", counties),
            Objections = Percent(o, "objections"),
            Founded = Percent(o, "founded"),
        };
        o.Finish();
        return seeds;
    }

    private static int Percent(JsonObjectReader o, string property) => o.Integer(property, 0, 100, required: true) ?? 0;

    private static string Kind(SeedFile file, JsonObjectReader entry)
    {
        var id = file.Id(entry);
        if (id.Length > 0 && !RequestSeeds.KnownKinds.Contains(id) && entry.Node.TryGet("id", out var at))
            file.Bag.Error(SeedCodes.Unknown, at.Value.Position, $"unknown kind of request {UserText.Quote(id)}",
                NearestName.Help(id, RequestSeeds.KnownKinds, "known"));
        return id;
    }
}
