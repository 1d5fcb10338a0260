namespace Imprimatur.Rules.Values;

/// <summary>FEEL's null inside an evaluation; outside of one a missing value is a C# null.</summary>
internal sealed class NullValue : Value
{
    /// <summary>The only one.</summary>
    public static readonly NullValue Instance = new();

    private NullValue()
    {
    }

    /// <inheritdoc />
    public override string Kind => "null";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is NullValue;

    /// <inheritdoc />
    public override int GetHashCode() => 0;

    /// <inheritdoc />
    public override string ToString() => "null";
}
