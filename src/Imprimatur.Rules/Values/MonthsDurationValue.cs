using System.Globalization;

namespace Imprimatur.Rules.Values;

/// <summary>A duration in years and months.</summary>
/// <param name="months">The months, negative for a duration backwards.</param>
public sealed class MonthsDurationValue(long months) : Value
{
    /// <summary>The months.</summary>
    public long Months { get; } = months;

    /// <summary>The most months that calculation reaches.</summary>
    internal const long Most = 100_000_000_000_000_000;

    /// <inheritdoc />
    public override string Kind => "years and months duration";

    /// <summary>The duration as ISO 8601 writes it.</summary>
    internal string Iso
    {
        get
        {
            var rest = Math.Abs(Months);
            if (rest == 0) return "P0M";
            var years = rest / 12 > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest / 12}Y") : "";
            var left = rest % 12 > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest % 12}M") : "";
            return (Months < 0 ? "-P" : "P") + years + left;
        }
    }

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is MonthsDurationValue that && Months == that.Months;

    /// <inheritdoc />
    public override int GetHashCode() => Months.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"duration(\"{Iso}\")";
}
