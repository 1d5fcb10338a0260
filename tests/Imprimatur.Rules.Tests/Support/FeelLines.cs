namespace Imprimatur.Rules.Tests.Support;

/// <summary>Expressions and their values, one pair a line: <c>1 + 1 => 2</c>.</summary>
internal static class FeelLines
{
    private const string Arrow = " => ";

    /// <summary>The pairs of a text as cases, named by their expression.</summary>
    public static IEnumerable<TestCaseData> Of(string lines) =>
        from line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let at = line.LastIndexOf(Arrow, StringComparison.Ordinal)
        select new TestCaseData(line[..at].TrimEnd(), line[(at + Arrow.Length)..]).SetArgDisplayNames(line[..at].TrimEnd());
}
