namespace Imprimatur.Rules.Values;

/// <summary>A FEEL value. Immutable, compared by value, safe to share between threads. A <em>missing</em> value is a C# null, never a <see
/// cref="Value"/>.</summary>
public abstract class Value : IEquatable<Value>
{
    /// <summary>The kind of value, as FEEL names it in messages: <c>string</c>, <c>number</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>How large it is.</summary>
    internal virtual Extent Extent => Extent.One;

    /// <inheritdoc />
    public abstract bool Equals(Value? other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc />
    public abstract override int GetHashCode();

    /// <summary>The value as a FEEL literal.</summary>
    public abstract override string ToString();
}
