using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Reads dates, times and durations as XML Schema and DMN write them; null when the text is none or names what does not exist.</summary>
internal static partial class TemporalText
{
    private const int LongestText = 128;
    private const int LargestOffset = 18 * 3600;

    /// <summary>A date, time, date and time or duration.</summary>
    public static Value? Any(string text) => (Value?)Date(text) ?? DateTime(text) ?? Time(text) ?? Duration(text);

    /// <summary>A date.</summary>
    public static DateValue? Date(string text) => Days(text) is { } days ? new DateValue(days) : null;

    /// <summary>A time of day.</summary>
    public static TimeValue? Time(string text) => Clock(text) is var (nanos, offset) ? new TimeValue(nanos, offset) : null;

    /// <summary>A date and time.</summary>
    public static DateTimeValue? DateTime(string text)
    {
        var t = text.IndexOf('T', StringComparison.Ordinal);
        if (t < 0 || Days(text[..t]) is not { } days) return null;

        // XML Schema writes the end of a day as 24:00:00 too.
        var isEnd = text.AsSpan(t + 1).StartsWith("24:00:00", StringComparison.Ordinal);
        var clock = Clock(isEnd ? string.Concat("00:00:00", text.AsSpan(t + 9)) : text[(t + 1)..]);
        if (clock is not var (nanos, offset) || (isEnd && nanos != 0)) return null;
        return new DateTimeValue(isEnd ? days + 1 : days, nanos, offset);
    }

    /// <summary>A duration of either kind.</summary>
    public static Value? Duration(string text)
    {
        if (text.Length > LongestText) return null;
        if (MonthsForm().Match(text) is { Success: true } m)
        {
            var months = (Part(m, "y") * 12) + Part(m, "m");
            return months > 12 * (BigInteger)CivilDays.MaxYear * 10 ? null : new MonthsDurationValue((long)(m.Groups["s"].Length > 0 ? -months : months));
        }

        if (DaysForm().Match(text) is not { Success: true } d) return null;
        var seconds = (((((Part(d, "d") * 24) + Part(d, "h")) * 60) + Part(d, "m")) * 60) + Part(d, "sec");
        var fraction = d.Groups["f"].Value.PadRight(9, '0')[..9];
        var nanos = (seconds * ClockTime.Second) + BigInteger.Parse(fraction, CultureInfo.InvariantCulture);
        if (nanos > BigInteger.Pow(10, 30)) return null;
        return new DaysDurationValue((Int128)(d.Groups["s"].Length > 0 ? -nanos : nanos));
    }

    private static BigInteger Part(Match match, string group) =>
        match.Groups[group].Length == 0 ? 0 : BigInteger.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static long? Days(string text)
    {
        if (text.Length > LongestText || DateForm().Match(text) is not { Success: true } m) return null;
        var year = long.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture);
        return CivilDays.From(m.Groups["s"].Length > 0 ? -year : year, Two(m, "m"), Two(m, "d"));
    }

    private static (long Nanos, ClockOffset Offset)? Clock(string text)
    {
        if (text.Length > LongestText || TimeForm().Match(text) is not { Success: true } m) return null;
        var (hour, minute, second) = (Two(m, "h"), Two(m, "m"), Two(m, "s"));
        if (hour > 23 || minute > 59 || second > 59 || Offset(m) is not { } offset) return null;
        var fraction = long.Parse(m.Groups["f"].Value.PadRight(9, '0')[..9], CultureInfo.InvariantCulture);
        return (((((hour * 60L) + minute) * 60) + second) * ClockTime.Second + fraction, offset);
    }

    private static ClockOffset? Offset(Match m)
    {
        if (m.Groups["zone"] is { Length: > 0 } zone) return TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out _)
            ? new ClockOffset(null, zone.Value) : null;
        if (m.Groups["z"].Length > 0) return new ClockOffset(0, null);
        if (m.Groups["sign"].Length == 0) return ClockOffset.None;
        var seconds = (((Two(m, "oh") * 60) + Two(m, "om")) * 60) + (m.Groups["os"].Length > 0 ? Two(m, "os") : 0);
        if (seconds > LargestOffset || Two(m, "om") > 59) return null;
        return new ClockOffset(m.Groups["sign"].Value == "-" ? -seconds : seconds, null);
    }

    private static int Two(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<s>-)?(?<y>[0-9]{4}|[1-9][0-9]{4,8})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        @"^(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})(\.(?<f>[0-9]+))?((?<z>[zZ])|"
        + @"(?<sign>[+-])(?<oh>[0-9]{2}):(?<om>[0-9]{2})(:(?<os>[0-9]{2}))?|@(?<zone>[A-Za-z0-9_+/-]+))?\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(?<s>-)?P((?<y>[0-9]+)Y((?<m>[0-9]+)M)?|(?<m>[0-9]+)M)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MonthsForm();

    [GeneratedRegex(
        @"^(?<s>-)?P((?<d>[0-9]+)D)?(T((?<h>[0-9]+)H)?((?<m>[0-9]+)M)?((?<sec>[0-9]+)(\.(?<f>[0-9]*))?S)?)?(?<=[DHMS])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DaysForm();
}
