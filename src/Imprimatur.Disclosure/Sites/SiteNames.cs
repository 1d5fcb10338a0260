using System.Globalization;
using System.Text;

namespace Imprimatur.Disclosure.Sites;

/// <summary>Where things stand on the site. Ids come from outside: nothing in them can leave the folder or the attribute.</summary>
internal static class SiteNames
{
    /// <summary>The anchor of an item.</summary>
    public static string Anchor(string workflow, string key) => Safe(workflow) + "." + Safe(key);

    /// <summary>The page of a unit's month, relative to the site.</summary>
    public static string Page(string unit, DateOnly date) => $"units/{Safe(unit)}/{Month(date)}.html";

    /// <summary>The list of a group's month, relative to the site.</summary>
    public static string List(string axis, string group, DateOnly date) => $"{axis}/{Safe(group)}/{Month(date)}.html";

    public static string Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Letters, digits, <c>-</c> and <c>_</c> stand for themselves, every other character for its number.</summary>
    public static string Safe(string id)
    {
        if (id.All(IsPlain)) return id;
        var safe = new StringBuilder();
        foreach (var c in id)
        {
            if (IsPlain(c)) safe.Append(c);
            else safe.Append(CultureInfo.InvariantCulture, $"~{(int)c:x}~");
        }

        return safe.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
