using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests.Checks;

/// <summary>The root holds these folders and files; plans, notes and scratch have no place in it.</summary>
internal static class TopLevel
{
    private static readonly string[] Names =
    [
        ".ci", ".git", "docs", "samples", "seeds", "src", "tests", "workflows",
        ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "README.md", "README.zh.md", "Workflow.sln", "global.json",
    ];

    /// <param name="names">What stands in the root.</param>
    /// <param name="ignored">The text of <c>.gitignore</c>: what it names is not part of the repository.</param>
    public static IEnumerable<Offence> Find(IEnumerable<string> names, string ignored)
    {
        var outside = ignored.Split('\n').Select(l => l.Trim().Trim('/')).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
        return names.Where(n => !Names.Contains(n) && !outside.Any(o => IsNamedBy(o, n))).Select(n => new Offence(n, 0, "has no place in the root"));
    }

    private static bool IsNamedBy(string pattern, string name) =>
        pattern == name || (pattern.StartsWith("*.", StringComparison.Ordinal) && name.EndsWith(pattern[1..], StringComparison.Ordinal));
}
