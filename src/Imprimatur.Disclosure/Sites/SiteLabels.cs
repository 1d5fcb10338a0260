using System.Collections.Immutable;
using System.Net;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Sites;

/// <summary>What people call the city, its units, genres and themes; always in both languages, Chinese first. Immutable.</summary>
public sealed class SiteLabels
{
    private readonly ImmutableDictionary<string, LocalizedText> _units;
    private readonly ImmutableDictionary<string, LocalizedText> _genres;
    private readonly ImmutableDictionary<string, LocalizedText> _themes;

    /// <summary>Takes the names from seeds.</summary>
    public SiteLabels(CitySeeds seeds)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        City = seeds.City.Name;
        _units = seeds.Units.ToImmutableDictionary(u => u.Id, u => u.Name);
        _genres = seeds.Categories.ToImmutableDictionary(c => c.Id, c => c.Title).SetItems(DocumentKinds.Titles);
        _themes = seeds.Themes.ToImmutableDictionary(t => t.Id, t => t.Title);
    }

    /// <summary>The city's name.</summary>
    public LocalizedText City { get; }

    /// <summary>A unit's name; its id where it has none.</summary>
    public LocalizedText Unit(string id) => _units.GetValueOrDefault(id) ?? new LocalizedText(id, null);

    /// <summary>A genre's name; its id where it has none.</summary>
    public LocalizedText Genre(string id) => _genres.GetValueOrDefault(id) ?? new LocalizedText(id, null);

    /// <summary>A theme's name; its id where it has none.</summary>
    public LocalizedText Theme(string id) => _themes.GetValueOrDefault(id) ?? new LocalizedText(id, null);

    /// <summary>Both languages in one line of HTML.</summary>
    internal static string Html(LocalizedText text)
    {
        var (zh, en) = (WebUtility.HtmlEncode(text.Zh), WebUtility.HtmlEncode(text.En));
        return zh is null ? en ?? "" : en is null ? zh : $"{zh} <span lang=\"en\">{en}</span>";
    }
}
