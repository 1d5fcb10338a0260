using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>A row of the page of workflow patterns: its number, how the format says it, and the scenarios (file and id) that show it.</summary>
internal sealed record PatternRow(string Number, string Name, string Said, string How, ImmutableArray<string> Scenarios)
{
    private static readonly Regex Row = new(@"^\| (W[CR]P-\d+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*)\|$", RegexOptions.Multiline);
    private static readonly Regex Named = new("`([^`]*)`");

    /// <summary>Whether something is played for it.</summary>
    public bool IsShown => Said is "directly" or "by means" or "in part";

    /// <summary>The rows of a page, in its order.</summary>
    public static ImmutableArray<PatternRow> Of(string page) =>
    [
        .. from Match row in Row.Matches(page)
           let cells = row.Groups.Values.Skip(1).Select(g => g.Value.Trim()).ToList()
           select new PatternRow(cells[0], cells[1], cells[2], cells[3], [.. Named.Matches(cells[4]).Select(m => m.Groups[1].Value)]),
    ];
}
