namespace Imprimatur.Rules.Values;

/// <summary>A calendar date.</summary>
public sealed class DateValue : Value
{
    /// <summary>A date.</summary>
    public DateValue(DateOnly date)
        : this(CivilDays.From(date))
    {
    }

    /// <summary>A date by its days since 1970-01-01.</summary>
    internal DateValue(long days) => Days = days;

    /// <summary>The value.</summary>
    /// <exception cref="OverflowException">The date is beyond the years 1 to 9999, which FEEL can reach by calculation.</exception>
    public DateOnly Date => CivilDays.ToDate(Days) ?? throw new OverflowException($"{this} is beyond the years 1 to 9999");

    /// <summary>The days since 1970-01-01.</summary>
    internal long Days { get; }

    /// <inheritdoc />
    public override string Kind => "date";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is DateValue that && Days == that.Days;

    /// <inheritdoc />
    public override int GetHashCode() => Days.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"date(\"{CivilDays.Format(Days)}\")";
}
