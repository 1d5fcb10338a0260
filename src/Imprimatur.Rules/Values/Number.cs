using System.Globalization;

namespace Imprimatur.Rules.Values;

/// <summary>A FEEL number.</summary>
public readonly struct Number : IEquatable<Number>, IComparable<Number>
{
    private readonly decimal _value;

    private Number(decimal value) => _value = value;

    /// <summary>The number that a decimal stands for.</summary>
    public static Number From(decimal value) => new(value);

    /// <summary>The number as a decimal.</summary>
    /// <exception cref="OverflowException">The number is outside the range of a decimal.</exception>
    public decimal ToDecimal() => _value;

    /// <summary>Reads a number as JSON and FEEL write it; false when it is none or beyond the range.</summary>
    public static bool TryParse(string text, out Number number)
    {
        var ok = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        number = new Number(value);
        return ok;
    }

    /// <inheritdoc />
    public int CompareTo(Number other) => _value.CompareTo(other._value);

    /// <inheritdoc />
    public bool Equals(Number other) => _value == other._value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>The number in plain notation without needless zeros.</summary>
    public override string ToString() => _value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Whether the numbers are equal.</summary>
    public static bool operator ==(Number left, Number right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is greater.</summary>
    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not greater.</summary>
    public static bool operator <=(Number left, Number right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not smaller.</summary>
    public static bool operator >=(Number left, Number right) => left.CompareTo(right) >= 0;
}
