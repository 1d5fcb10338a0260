using System.Globalization;
using System.Net;
using System.Text;

namespace Imprimatur.Disclosure.Sites;

/// <summary>
/// One file of the site: a head, then one line for each item, appended. A line that a crash tore is cut off when the file is opened again;
/// an item that stands there already is not written twice. Safe to share between threads.
/// </summary>
internal sealed class SitePage(string path, Func<string> head)
{
    private readonly Lock _gate = new();
    private HashSet<string>? _ids;

    /// <summary>Appends an item unless it stands there already; when this returns the system has it.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(SiteItem item)
    {
        var line = Encoding.UTF8.GetBytes(Line(item));
        lock (_gate)
        {
            _ids ??= Open();
            if (_ids.Contains(item.Id)) return false;
            File.AppendAllBytes(path, line);
            _ids.Add(item.Id);
            return true;
        }
    }

    /// <summary>Whether an item stands there.</summary>
    public bool Has(string id)
    {
        lock (_gate)
        {
            _ids ??= Open();
            return _ids.Contains(id);
        }
    }

    private HashSet<string> Open()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
        {
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
            if (whole < bytes.Length) file.SetLength(whole);
            foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n').Where(l => l.StartsWith(Opening, StringComparison.Ordinal)))
                ids.Add(line[Opening.Length..line.IndexOf('"', Opening.Length)]);
            if (whole > 0) return ids;
        }

        File.WriteAllText(path, head() + "\n");
        return ids;
    }

    private const string Opening = "<article id=\"";

    private static string Line(SiteItem item)
    {
        var text = new StringBuilder(Opening).Append(item.Id).Append("\" data-sha256=\"").Append(item.Digest).Append("\"><h2>")
            .Append(WebUtility.HtmlEncode(item.Title));
        text.Append("</h2><p class=\"meta\">").Append(WebUtility.HtmlEncode(item.Number)).Append(" · ").Append(item.Genre).Append(" · ").Append(item.Theme);
        text.Append(" · <time>").Append(item.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</time></p>");
        foreach (var paragraph in item.Text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) text.Append("<p>")
            .Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
        return text.Append("</article>\n").ToString();
    }
}
