namespace Imprimatur.Rules.Values;

/// <summary>A moment with its offset from UTC.</summary>
/// <param name="moment">The value.</param>
public sealed class DateTimeValue(DateTimeOffset moment) : Value
{
    /// <summary>The value.</summary>
    public DateTimeOffset Moment { get; } = moment;

    /// <inheritdoc />
    public override string Kind => "date and time";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is DateTimeValue that && Moment.Equals(that.Moment);

    /// <inheritdoc />
    public override int GetHashCode() => Moment.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"date and time(\"{Moment:yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK}\")";
}
