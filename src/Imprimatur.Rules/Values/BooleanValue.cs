namespace Imprimatur.Rules.Values;

/// <summary>A boolean.</summary>
/// <param name="truth">The value.</param>
public sealed class BooleanValue(bool truth) : Value
{
    /// <summary>The value.</summary>
    public bool Truth { get; } = truth;

    /// <inheritdoc />
    public override string Kind => "boolean";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is BooleanValue that && Truth == that.Truth;

    /// <inheritdoc />
    public override int GetHashCode() => Truth.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => Truth ? "true" : "false";
}
