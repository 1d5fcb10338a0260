using System.Text;
using Imprimatur.Disclosure.Registers;

namespace Imprimatur.Disclosure.Sites;

/// <summary>Writes what the register calls published and the site does not have: pages are not forced to the disk one by one, the history is.</summary>
public static class SiteRepair
{
    /// <summary>Writes an item of the register onto its page, unless it stands there.</summary>
    /// <returns>Whether it was missing.</returns>
    public static async ValueTask<bool> WriteAsync(StaticSite site, RegisterEntry entry, ITextSource texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(texts);
        var bytes = await texts.ReadAsync(entry.Text, cancellationToken).ConfigureAwait(false);
        return site.Publish(new SiteItem(
            SiteNames.Anchor(entry.Workflow, entry.Key),
            entry.Issuer,
            entry.PublishedOn,
            entry.Title,
            entry.Number,
            SiteLabels.Html(site.Labels.Genre(entry.Genre)),
            SiteLabels.Html(site.Labels.Theme(entry.Theme)),
            Encoding.UTF8.GetString(bytes.Span),
            entry.Text.Digest));
    }
}
