namespace Imprimatur.Rules.Values;

/// <summary>A calendar date.</summary>
/// <param name="date">The value.</param>
public sealed class DateValue(DateOnly date) : Value
{
    /// <summary>The value.</summary>
    public DateOnly Date { get; } = date;

    /// <inheritdoc />
    public override string Kind => "date";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is DateValue that && Date == that.Date;

    /// <inheritdoc />
    public override int GetHashCode() => Date.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"date(\"{Date:yyyy-MM-dd}\")";
}
