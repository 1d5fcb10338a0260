namespace Imprimatur.Rules.Values;

/// <summary>A number.</summary>
/// <param name="number">The value.</param>
public sealed class NumberValue(Number number) : Value
{
    /// <summary>The value.</summary>
    public Number Number { get; } = number;

    /// <inheritdoc />
    public override string Kind => "number";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is NumberValue that && Number == that.Number;

    /// <inheritdoc />
    public override int GetHashCode() => Number.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => Number.ToString();
}
