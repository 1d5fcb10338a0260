using System.Globalization;
using Imprimatur.Calendars;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads terms as definitions write them: <c>P20BD</c>, <c>P7D</c>, <c>P1Y6M</c>, <c>PT5H</c>.</summary>
internal static class TermText
{
    private const int MostDays = 36_525;
    private const int LongestText = 32;

    /// <summary>Reads a term.</summary>
    /// <param name="text">The text.</param>
    /// <param name="term">The term.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Read(string text, out Term term)
    {
        term = default;
        if (text.Length is < 3 or > LongestText || text[0] != 'P') return "is not a term";
        var days = text.EndsWith("BD", StringComparison.Ordinal) ? BusinessDays(text, ref term) : Units(text, ref term);
        if (days is null) return "is not a term";
        if (days > MostDays) return "is longer than a hundred years";
        return days * TimeSpan.TicksPerDay < TimeSpan.TicksPerMinute ? "is shorter than a minute" : null;
    }

    private static decimal? BusinessDays(string text, ref Term term)
    {
        if (!int.TryParse(text.AsSpan(1, text.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        term = new Term(count, 0, 0, TimeSpan.Zero);
        return count;
    }

    /// <summary>Years, months, weeks, days, then after a <c>T</c> hours, minutes, seconds: each at most once and in that order.</summary>
    private static decimal? Units(string text, ref Term term)
    {
        const string Order = "YMWDThms";
        var (last, inTime, number) = (-1, false, -1);
        var amounts = new int[Order.Length];
        foreach (var c in text.AsSpan(1))
        {
            if (char.IsAsciiDigit(c))
            {
                number = (Math.Max(number, 0) * 10) + (c - '0');
                if (number > 100_000_000) return null;
                continue;
            }

            var unit = Order.IndexOf(inTime ? char.ToLowerInvariant(c) : c, StringComparison.Ordinal);
            if (unit <= last || char.IsAsciiLetterLower(c) || (unit == 4) != (number < 0)) return null;
            (last, inTime) = (unit, inTime || unit == 4);
            amounts[unit] = Math.Max(number, 0);
            number = -1;
        }

        if (number >= 0 || last == 4) return null;
        return Sum(amounts, ref term);
    }

    private static decimal? Sum(int[] amounts, ref Term term)
    {
        var seconds = (amounts[5] * 3600m) + (amounts[6] * 60m) + amounts[7];
        var months = (amounts[0] * 12m) + amounts[1];
        var days = (amounts[2] * 7m) + amounts[3];
        var all = (months * 30) + days + (seconds / 86_400m);
        if (all <= MostDays) term = new Term(0, (int)months, (int)days, TimeSpan.FromSeconds((long)seconds));
        return all;
    }
}
