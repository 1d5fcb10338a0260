using System.Globalization;
using System.Net;
using System.Text;
using Imprimatur.Disclosure.Registers;

namespace Imprimatur.Disclosure.Sites;

/// <summary>
/// Writes the index of a site from the register: the front page, and the items by unit, genre (体裁) and theme (主题), a page for each group and month.
/// Written anew each time; the pages of the units are not touched.
/// </summary>
public static class SiteIndex
{
    /// <summary>Writes the index.</summary>
    /// <param name="site">The site.</param>
    /// <param name="entries">The register.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static void Write(StaticSite site, IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(entries);
        var labels = site.Labels;
        var sorted = entries.OrderBy(e => e.PublishedOn).ThenBy(e => e.Key, StringComparer.Ordinal).ToList();
        var html = new StringBuilder(SiteFrame.Head($"{SiteLabels.Html(labels.City)} · 政府信息公开 <span lang=\"en\">Government information</span>", null));
        html.Append(CultureInfo.InvariantCulture, $"\n<p>主动公开 {entries.Count:N0} 条 <span lang=\"en\">{entries.Count:N0} items published</span></p>\n");
        Axis(site, html, sorted, new SiteAxis("units", new("By unit", "按单位"), e => e.Issuer, labels.Unit, ListsItems: false), cancellationToken);
        Axis(site, html, sorted, new SiteAxis("genres", new("By genre", "按体裁"), e => e.Genre, labels.Genre, ListsItems: true), cancellationToken);
        Axis(site, html, sorted, new SiteAxis("themes", new("By theme", "按主题"), e => e.Theme, labels.Theme, ListsItems: true), cancellationToken);
        Save(Path.Combine(site.Folder, "index.html"), html);
    }

    private static void Axis(StaticSite site, StringBuilder html, List<RegisterEntry> sorted, SiteAxis axis, CancellationToken cancellationToken)
    {
        html.Append("<h2>").Append(SiteLabels.Html(axis.Title)).Append("</h2>\n<table>");
        foreach (var group in sorted.GroupBy(axis.Of).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            html.Append("<tr><td>").Append(SiteLabels.Html(axis.Name(group.Key))).Append("</td><td class=\"n\">")
                .Append(group.Count().ToString("N0", CultureInfo.InvariantCulture)).Append("</td><td>");
            foreach (var month in group.GroupBy(e => SiteNames.Month(e.PublishedOn)))
            {
                var page = axis.ListsItems ? SiteNames.List(axis.Folder, group.Key, month.First().PublishedOn)
                    : SiteNames.Page(group.Key, month.First().PublishedOn);
                html.Append("<a href=\"").Append(page).Append("\">").Append(month.Key.AsSpan(5)).Append("</a> ");
                if (axis.ListsItems) List(site, axis, page, group.Key, month);
            }

            html.Append("</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void List(StaticSite site, SiteAxis axis, string page, string group, IGrouping<string, RegisterEntry> month)
    {
        var html = new StringBuilder(SiteFrame.Head($"{SiteLabels.Html(axis.Name(group))} · {month.Key}", "../../index.html")).Append("\n<table>\n");
        foreach (var entry in month)
        {
            html.Append("<tr><td><time>").Append(entry.PublishedOn.ToString("MM-dd", CultureInfo.InvariantCulture)).Append("</time></td><td><a href=\"../../");
            html.Append(SiteNames.Page(entry.Issuer, entry.PublishedOn)).Append('#').Append(SiteNames.Anchor(entry.Workflow, entry.Key)).Append("\">");
            html.Append(WebUtility.HtmlEncode(entry.Title)).Append("</a></td><td>").Append(WebUtility.HtmlEncode(entry.Number)).Append("</td></tr>\n");
        }

        Save(Path.Combine(site.Folder, page), html.Append("</table>\n"));
    }

    private static void Save(string path, StringBuilder html)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, html.ToString());
    }
}
