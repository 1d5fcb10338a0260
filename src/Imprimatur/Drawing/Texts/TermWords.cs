using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Drawing.Texts;

/// <summary>Terms in words: <c>5 business days</c>, 5 个工作日.</summary>
internal static class TermWords
{
    /// <summary>A clock's terms; cases are joined, since which of them holds is not known when the picture is drawn.</summary>
    public static string Within(ImmutableArray<TermCasePlan> cases, DrawingWords words) =>
        Naming.Format(words.Within, string.Join(words.Or, cases.Select(c => Of(c.Is, words)).Distinct()));

    public static string Of(Term term, DrawingWords words)
    {
        var parts = new List<string>();
        Add(parts, term.BusinessDays, words.BusinessDay, words);
        Add(parts, term.Months / 12, words.Year, words);
        Add(parts, term.Months % 12, words.Month, words);
        Add(parts, term.Days + term.Time.Days, words.Day, words);
        Add(parts, term.Time.Hours, words.Hour, words);
        Add(parts, term.Time.Minutes, words.Minute, words);
        Add(parts, term.Time.Seconds, words.Second, words);
        return string.Join(' ', parts);
    }

    private static void Add(List<string> parts, int count, string unit, DrawingWords words)
    {
        if (count > 0) parts.Add(count.ToString(CultureInfo.InvariantCulture) + unit + (count == 1 ? "" : words.Plural));
    }
}
