using System.Text.RegularExpressions;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests.Checks;

/// <summary>What pages say must be so: paths that they name, commands of the tool, and the drawing of the layers.</summary>
internal static partial class Documents
{
    private static readonly string[] Commands =
        ["check", "draw", "history", "audit", "verify", "test", "tck", "feel", "decide", "analyse", "diff", "convert"];

    /// <summary>Paths in back-ticks and after <c>--project</c> count from the root, links from the page.</summary>
    public static IEnumerable<Offence> MissingPaths(string page, string text, Func<string, bool> exists)
    {
        var folder = Path.GetDirectoryName(page)!.Replace('\\', '/');
        foreach (var (line, number) in Lines(text))
        {
            var named = RootPath().Matches(line).Select(m => m.Groups[1].Value)
                .Concat(Link().Matches(line).Select(m => Simplify($"{folder}/{m.Groups[1].Value}")));
            foreach (var path in named.Distinct().Where(p => !exists(p))) yield return new Offence(page, number, $"{path} is not there");
        }
    }

    public static IEnumerable<Offence> UnknownCommands(string page, string text) =>
        from line in Lines(text)
        from call in Call().Matches(line.Text)
        let command = call.Groups[1].Value
        where !Commands.Contains(command)
        select new Offence(page, line.Number, $"the tool has no command {command}");

    /// <summary>The arrows of the mermaid drawing that follows a heading.</summary>
    public static IEnumerable<string> Arrows(string page, string heading)
    {
        var start = page.IndexOf($"<!-- {heading} -->", StringComparison.Ordinal);
        if (start < 0) return [];
        var end = page.IndexOf("```\n", page.IndexOf("```mermaid", start, StringComparison.Ordinal) + 10, StringComparison.Ordinal);
        return Arrow().Matches(page[start..end]).Select(m => $"{m.Groups[1].Value} -> {m.Groups[2].Value}");
    }

    /// <summary>The arrows that must be drawn: all but those that follow from others.</summary>
    public static IEnumerable<string> ArrowsOf(IReadOnlyDictionary<string, string[]> layers, string root) =>
        from layer in layers
        from target in layer.Value
        where !layer.Value.Any(other => other != target && layers[other].Contains(target))
        select $"{(layer.Key.Length == 0 ? root : layer.Key)} -> {(target.Length == 0 ? root : target)}";

    private static IEnumerable<(string Text, int Number)> Lines(string text) => text.Split('\n').Select((line, index) => (line, index + 1));

    private static string Simplify(string path)
    {
        var parts = new Stack<string>();
        foreach (var part in path.Split('#')[0].Split('/').Where(p => p.Length > 0 && p != "."))
        {
            if (part != "..") parts.Push(part);
            else if (parts.Count > 0) parts.Pop();
        }

        return string.Join('/', parts.Reverse());
    }

    [GeneratedRegex(@"(?:`|--project )((?:src|tests|samples|docs|workflows|seeds|\.ci)/[A-Za-z0-9_./-]+[A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex RootPath();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)[^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^|\$ |`)imprimatur ([a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex("\"([^\"]+)\"\\] --> [a-z]+\\[\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();
}
