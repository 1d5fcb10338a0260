using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests.Checks;

/// <summary>No project, folder (at any depth) or file uses another that uses it, however far around.</summary>
internal static class NoCircles
{
    public static IEnumerable<Offence> OfFiles(IEnumerable<Use> uses) => Find(uses, path => path, "files");

    public static IEnumerable<Offence> OfFolders(IEnumerable<Use> uses)
    {
        var all = uses.ToList();
        var deepest = all.SelectMany(u => new[] { u.From, u.To }).Select(p => p.Count(c => c == '/')).DefaultIfEmpty().Max();
        var depths = Enumerable.Range(2, Math.Max(0, deepest - 1));
        return depths.SelectMany(depth => Find(all, path => Folder(path, depth), "folders")).Distinct();
    }

    private static IEnumerable<Offence> Find(IEnumerable<Use> uses, Func<string, string> room, string what)
    {
        var all = uses.ToList();
        foreach (var circle in Circles.Find(all.Select(u => (room(u.From), room(u.To)))))
        {
            var arrows = from use in all
                         let arrow = (From: room(use.From), To: room(use.To))
                         where arrow.From != arrow.To && circle.Contains(arrow.From) && circle.Contains(arrow.To)
                         group use by arrow into g
                         let names = g.Select(u => u.Name).Distinct().Order(StringComparer.Ordinal).Take(6)
                         select $"\n    {g.Key.From} -> {g.Key.To}: {string.Join(", ", names)}";
            yield return new Offence(circle[0], 0, $"{what} in a circle:{string.Concat(arrows.Order(StringComparer.Ordinal))}");
        }
    }

    /// <summary>The first <paramref name="depth"/> folders of a path.</summary>
    private static string Folder(string path, int depth)
    {
        var parts = path.Split('/');
        return string.Join('/', parts.Take(Math.Min(depth, parts.Length - 1)));
    }
}
