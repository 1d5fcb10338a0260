using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>
/// Reads a folder of seeds strictly: <c>city.json</c>, <c>units.json</c>, <c>figures.json</c>, <c>catalogue.json</c> and <c>channels.json</c>, and where
/// they are there <c>requests.json</c> and <c>notices.json</c>.
/// All mistakes of all files are reported at once, each at its place. <c>seeds/README.md</c> describes the files.
/// </summary>
public static class SeedsReader
{
    private static readonly string[] Levels = ["government", "department", "county"];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    public static SeedsReading Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var bags = new List<DiagnosticBag>();
        SeedFile Open(string name)
        {
            var file = new SeedFile(Path.Combine(folder, name));
            bags.Add(file.Bag);
            return file;
        }

        var city = ReadCity(Open("city.json"));
        var units = ReadUnits(Open("units.json"));
        var figures = FigureReader.Read(Open("figures.json"));
        var figureIds = figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var catalogue = Open("catalogue.json");
        var root = catalogue.Open();
        var themes = root is null ? [] : ReadThemes(catalogue, root);
        var unitIds = units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var categories = root is null ? [] : ReadCategories(catalogue, root, figureIds, unitIds, [.. themes.Select(t => t.Id)]);
        root?.Finish();
        var channels = ReadChannels(Open("channels.json"), figureIds);
        bool Has(string name) => File.Exists(Path.Combine(folder, name));
        var requests = Has("requests.json") ? CaseSeedsReader.Requests(Open("requests.json"), figureIds, unitIds) : null;
        var counties = units.Where(u => u.Level == "county").Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var notices = Has("notices.json") ? CaseSeedsReader.Notices(Open("notices.json"), counties) : null;
        ImmutableArray<Diagnostic> found = [.. bags.OrderBy(b => b.File, StringComparer.Ordinal).SelectMany(b => b.ToSortedList())];
        if (city is null || bags.Exists(b => b.HasErrors)) return new SeedsReading(found, null);
        var seeds = new CitySeeds
        {
            City = city,
            Units = units,
            Themes = themes,
            Categories = categories,
            Channels = channels,
            Figures = figures,
            Requests = requests,
            Notices = notices,
        };
        return new SeedsReading(found, seeds);
    }

    private static City? ReadCity(SeedFile file)
    {
        if (file.Open() is not { } o) return null;
        var report = o.Child("report", required: true);
        var city = new City
        {
            Id = file.Id(o),
            Name = file.Title(o, "name"),
            Year = o.Integer("year", 1900, 2999, required: true) ?? 0,
            Zone = file.Text(o, "zone"),
            Report = report is null ? new Rules.LocalizedText(null, null) : file.Title(report, "title"),
            ReportDate = report is null ? default : file.Date(report, "date"),
            From = report is null ? default : file.Date(report, "from"),
            Until = report is null ? default : file.Date(report, "until"),
            DocumentsNamed = [.. (o.Texts("documentsNamed") ?? []).Select(n => n.Text)],
            Plans = file.Titles(o, "plansForNextYear", required: false),
        };
        report?.Finish();
        o.Finish();
        if (city.Until < city.From && report is not null) file.Bag.Error(SeedCodes.BadDate, report.Node.Position, "the report ends before it begins",
            "`from` is the first day that the figures cover, `until` the last");
        if (city.Zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(city.Zone, out _) && o.Node.TryGet("zone", out var zone))
            file.Bag.Error(JsonCodes.BadValue, zone.Value.Position, $"the time zone {UserText.Quote(city.Zone)} is not known",
                "give an IANA id such as `Asia/Shanghai`");
        return city;
    }

    private static ImmutableArray<Unit> ReadUnits(SeedFile file)
    {
        if (file.Open() is not { } o) return [];
        var units = ImmutableArray.CreateBuilder<Unit>();
        foreach (var entry in file.Entries(o, "units"))
        {
            var unit = new Unit(file.Id(entry), file.Title(entry, "name"), file.Text(entry, "code"), file.KnownId(entry, "level", "level", Levels),
                entry.Boolean("named")?.Value ?? false);
            entry.Finish();
            units.Add(unit);
        }

        o.Finish();
        return units.ToImmutable();
    }

    private static ImmutableArray<Theme> ReadThemes(SeedFile file, JsonObjectReader o)
    {
        var themes = ImmutableArray.CreateBuilder<Theme>();
        foreach (var entry in file.Entries(o, "themes"))
        {
            var id = file.Text(entry, "id");
            if (themes.Any(t => t.Id == id)) file.Bag.Error(SeedCodes.Twice, entry.Node.Position, $"{UserText.Quote(id)} stands there twice");
            themes.Add(new Theme(id, file.Title(entry, "title")));
            entry.Finish();
        }

        return themes.ToImmutable();
    }

    private static ImmutableArray<Category> ReadCategories(
        SeedFile file, JsonObjectReader o, HashSet<string> figures, HashSet<string> units, string[] themes)
    {
        var categories = ImmutableArray.CreateBuilder<Category>();
        foreach (var entry in file.Entries(o, "categories"))
        {
            categories.Add(new Category
            {
                Id = file.Id(entry),
                Title = file.Title(entry, "title"),
                Workflow = file.Text(entry, "workflow"),
                Figure = file.KnownId(entry, "figure", "figure", figures),
                Units = file.Ids(entry, "units", "unit", units),
                Themes = file.Ids(entry, "themes", "theme", themes),
                Subjects = file.Titles(entry, "subjects", required: true),
            });
            entry.Finish();
        }

        return categories.ToImmutable();
    }

    private static ImmutableArray<Channel> ReadChannels(SeedFile file, HashSet<string> figures)
    {
        if (file.Open() is not { } o) return [];
        var channels = ImmutableArray.CreateBuilder<Channel>();
        foreach (var entry in file.Entries(o, "channels"))
        {
            channels.Add(new Channel(file.Id(entry), file.Title(entry, "title"), file.Ids(entry, "figures", "figure", figures, mayBeEmpty: true)));
            entry.Finish();
        }

        o.Finish();
        return channels.ToImmutable();
    }
}
