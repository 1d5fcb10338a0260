using System.Globalization;

namespace Imprimatur.Rules.Values;

/// <summary>Nanoseconds of a day and how they are written.</summary>
internal static class ClockTime
{
    /// <summary>The nanoseconds of a second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>The nanoseconds of a day.</summary>
    public const long Day = 86_400 * Second;

    /// <summary>The time as ISO 8601 writes it, with as many digits of the second as there are.</summary>
    public static string Format(long nanos)
    {
        var seconds = nanos / Second;
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}");
        var fraction = nanos % Second;
        return fraction == 0 ? text : text + "." + fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
