using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Imprimatur.Calendars;

/// <summary>A length of time as a definition writes it: <c>P20BD</c>, <c>P7D</c>, <c>PT5H</c>.</summary>
/// <param name="BusinessDays">Business days; 0 when none. Never together with the others.</param>
/// <param name="Months">Calendar months (years times twelve included).</param>
/// <param name="Days">Calendar days (weeks times seven included).</param>
/// <param name="Time">Hours, minutes and seconds.</param>
public readonly record struct Term(int BusinessDays, int Months, int Days, TimeSpan Time)
{
    private const int MostDays = 36_525;

    /// <summary>A twelfth of 365.25 days.</summary>
    private const long MinutesOfMonth = 43_830;
    private const int LongestText = 32;
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    /// <summary>Reads a term: <c>PnBD</c>, or ISO 8601 with whole numbers (<c>P1Y2M3D</c>, <c>P2W</c>, <c>PT5H30M</c>, <c>P1DT2H</c>), from a minute
    /// to a hundred years.</summary>
    /// <param name="text">The text.</param>
    /// <param name="term">The term.</param>
    /// <param name="problem">What is wrong, to stand after the text in a sentence (<c>is not a term</c>).</param>
    public static bool TryParse(string text, out Term term, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        term = default;
        problem = "is not a term";
        if (text.Length is < 3 or > LongestText || text[0] != 'P') return false;
        var amounts = new long[DateUnits.Length + TimeUnits.Length];
        if (ReadBusinessDays(text) is { } businessDays) amounts[3] = businessDays;
        else if (!ReadUnits(text, amounts)) return false;
        var months = (amounts[0] * 12) + amounts[1];
        var days = (amounts[2] * 7) + amounts[3];
        var seconds = (amounts[4] * 3600) + (amounts[5] * 60) + amounts[6];
        var length = (months * MinutesOfMonth) + (days * 1440) + (seconds / 60);
        problem = length < 1 ? "is shorter than a minute" : length > MostDays * 1440L ? "is longer than a hundred years" : null;
        if (problem is not null) return false;
        term = ReadBusinessDays(text) is { } count
            ? new Term((int)count, 0, 0, TimeSpan.Zero)
            : new Term(0, (int)months, (int)days, TimeSpan.FromSeconds(seconds));
        return true;
    }

    /// <summary>The term as a definition writes it, in its shortest canonical form; reading it again gives the same term.</summary>
    public override string ToString()
    {
        if (BusinessDays > 0) return string.Create(CultureInfo.InvariantCulture, $"P{BusinessDays}BD");
        var text = new StringBuilder("P");
        Part(text, Months / 12, 'Y');
        Part(text, Months % 12, 'M');
        Part(text, Days, 'D');
        if (Time == TimeSpan.Zero) return text.ToString();
        text.Append('T');
        Part(text, (long)Time.TotalHours, 'H');
        Part(text, Time.Minutes, 'M');
        Part(text, Time.Seconds, 'S');
        return text.ToString();
    }

    private static void Part(StringBuilder text, long amount, char unit)
    {
        if (amount != 0) text.Append(amount.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }

    private static long? ReadBusinessDays(string text) =>
        text.EndsWith("BD", StringComparison.Ordinal) && ReadAmount(text.AsSpan(1, text.Length - 3)) is { } count ? count : null;

    /// <summary>Each unit at most once and in its order; after a <c>T</c> at least one.</summary>
    private static bool ReadUnits(string text, long[] amounts)
    {
        var (next, begin, units, offset) = (0, 1, DateUnits, 0);
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) continue;
            if (text[i] == 'T' && offset == 0 && begin == i && i < text.Length - 1)
            {
                (next, begin, units, offset) = (0, i + 1, TimeUnits, DateUnits.Length);
                continue;
            }

            var unit = units.IndexOf(text[i], next);
            if (unit < 0 || ReadAmount(text.AsSpan(begin, i - begin)) is not { } amount) return false;
            amounts[offset + unit] = amount;
            (next, begin) = (unit + 1, i + 1);
        }

        return begin == text.Length;
    }

    private static long? ReadAmount(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 9 && (digits[0] != '0' || digits.Length == 1)
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
