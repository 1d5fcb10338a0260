using System.Collections.Concurrent;

namespace Imprimatur.Disclosure.Sites;

/// <summary>
/// A folder of plain HTML pages on which units publish. One page holds a unit's month and each item is an anchor on it: a city's year is some four hundred
/// files instead of sixty thousand, a reader scrolls through a month, and an item costs one append. Safe to share between threads.
/// </summary>
/// <param name="folder">The folder; made when it is not there.</param>
/// <param name="labels">What people call units, genres and themes.</param>
public sealed class StaticSite(string folder, SiteLabels labels)
{
    private readonly ConcurrentDictionary<string, SitePage> _pages = new(StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>What people call units, genres and themes.</summary>
    public SiteLabels Labels { get; } = labels;

    /// <summary>Publishes an item; an item that stands there already is left as it is.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Publish(SiteItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return PageOf(item.Unit, item.Date).Add(item);
    }

    /// <summary>Whether an item stands on its page.</summary>
    public bool Has(string workflow, string key, string unit, DateOnly date) => PageOf(unit, date).Has(SiteNames.Anchor(workflow, key));

    private SitePage PageOf(string unit, DateOnly date)
    {
        var page = SiteNames.Page(unit, date);
        return _pages.GetOrAdd(page, name => new SitePage(Path.Combine(Folder, name),
            () => SiteFrame.Head($"{SiteLabels.Html(Labels.Unit(unit))} · {SiteNames.Month(date)}", "../../index.html")));
    }
}
