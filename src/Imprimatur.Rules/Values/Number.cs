using System.Globalization;
using System.Numerics;

namespace Imprimatur.Rules.Values;

/// <summary>
/// A FEEL number: a decimal of 34 digits, as IEEE 754 decimal128 has it (DMN 1.5, 10.3.2.3.1), rounded half to even. Kept without trailing zeros, so that equal
/// numbers have equal parts. Immutable.
/// </summary>
public readonly struct Number : IEquatable<Number>, IComparable<Number>
{
    /// <summary>The digits of a coefficient.</summary>
    internal const int Digits = 34;

    /// <summary>The largest exponent of a first digit; beyond it there is no number.</summary>
    internal const int MaxMagnitude = 6144;

    /// <summary>The least exponent of a last digit; below it digits are lost, down to zero.</summary>
    internal const int MinExponent = -6176;

    private readonly Int128 _coefficient;
    private readonly int _exponent;

    private Number(Int128 coefficient, int exponent) => (_coefficient, _exponent) = (coefficient, exponent);

    /// <summary>Zero.</summary>
    public static readonly Number Zero;

    /// <summary>One.</summary>
    public static readonly Number One = From(1m);

    /// <summary>The integer that is multiplied by ten to the power of <see cref="Exponent"/>.</summary>
    internal Int128 Coefficient => _coefficient;

    /// <summary>The power of ten.</summary>
    internal int Exponent => _exponent;

    /// <summary>-1, 0 or 1.</summary>
    internal int Sign => Int128.Sign(_coefficient);

    /// <summary>Whether it has no fraction.</summary>
    internal bool IsInteger => _exponent >= 0;

    /// <summary>The number that a decimal stands for.</summary>
    public static Number From(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var coefficient = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return Normal(parts[3] < 0 ? -coefficient : coefficient, -((parts[3] >> 16) & 0xFF));
    }

    /// <summary>An integer of at most 34 digits times a power of ten within range.</summary>
    internal static Number Of(Int128 coefficient, int exponent) => Normal(coefficient, exponent);

    /// <summary>The number as a decimal, rounded to its digits.</summary>
    /// <exception cref="OverflowException">The number is outside the range of a decimal.</exception>
    public decimal ToDecimal() => decimal.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number as JSON and FEEL write it; false when it is none or beyond the range. Digits after the 34th are rounded.</summary>
    public static bool TryParse(string text, out Number number)
    {
        number = default;
        var e = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = e < 0 ? text.AsSpan() : text.AsSpan(0, e);
        var exponent = 0;
        if (e >= 0 && !int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        if (mantissa.Length > 4_096 || Math.Abs((long)exponent) > 20_000) return false;
        var negative = mantissa.Length > 0 && mantissa[0] == '-';
        if (negative || (mantissa.Length > 0 && mantissa[0] == '+')) mantissa = mantissa[1..];
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        if (point >= 0) exponent -= mantissa.Length - point - 1;
        var coefficient = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        return Rounded(negative ? -coefficient : coefficient, exponent) is { } rounded && (number = rounded) is { };
    }

    /// <summary>The integer times ten to the power of <paramref name="exponent"/>, rounded to 34 digits; null beyond the range.</summary>
    /// <param name="coefficient">The integer.</param>
    /// <param name="exponent">The power of ten.</param>
    /// <param name="sticky">Whether something smaller than the last digit, away from zero, was already cut off.</param>
    internal static Number? Rounded(BigInteger coefficient, long exponent, bool sticky = false)
    {
        if (coefficient.IsZero) return Zero;
        var surplus = Math.Max(DigitsOf(coefficient) - Digits, MinExponent - exponent);
        if (surplus > 0)
        {
            if (surplus > 20_000) return Zero;
            coefficient = DivideHalfEven(coefficient, BigInteger.Pow(10, (int)surplus), sticky);
            exponent += surplus;
        }

        if (coefficient.IsZero) return Zero;
        return exponent + DigitsOf(coefficient) - 1 > MaxMagnitude ? null : Normal((Int128)coefficient, exponent);
    }

    /// <summary>The number of decimal digits of an integer.</summary>
    internal static int DigitsOf(BigInteger value)
    {
        value = BigInteger.Abs(value);
        if (value.IsZero) return 1;
        var guess = (int)((value.GetBitLength() - 1) * 0.30102999566398119521);
        return value >= BigInteger.Pow(10, guess + 1) ? guess + 2 : value >= BigInteger.Pow(10, guess) ? guess + 1 : guess;
    }

    private static BigInteger DivideHalfEven(BigInteger value, BigInteger divisor, bool sticky)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var rest);
        var twice = BigInteger.Abs(rest) * 2;
        var away = twice > divisor || (twice == divisor && (sticky || !quotient.IsEven));
        return away ? quotient + value.Sign : quotient;
    }

    /// <summary>Takes trailing zeros off; a number too large for its exponent alone keeps them in the coefficient when printed only.</summary>
    private static Number Normal(Int128 coefficient, long exponent)
    {
        if (coefficient == 0) return default;
        if (coefficient >= long.MinValue && coefficient <= long.MaxValue)
        {
            var small = (long)coefficient;
            while (small % 10 == 0)
            {
                small /= 10;
                exponent++;
            }

            return new Number(small, (int)exponent);
        }

        while (coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }

        return new Number(coefficient, (int)exponent);
    }

    /// <inheritdoc />
    public int CompareTo(Number other)
    {
        if (_exponent == other._exponent) return _coefficient.CompareTo(other._coefficient);
        if (Sign != other.Sign || Sign == 0) return Sign.CompareTo(other.Sign);
        var mine = DigitsOf(_coefficient) + _exponent;
        var theirs = DigitsOf(other._coefficient) + other._exponent;
        if (mine != theirs) return Sign * mine.CompareTo(theirs);
        var least = Math.Min(_exponent, other._exponent);
        return (_coefficient * PowerOfTen(_exponent - least)).CompareTo(other._coefficient * PowerOfTen(other._exponent - least));
    }

    private static int DigitsOf(Int128 value)
    {
        var digits = 1;
        for (value = Int128.Abs(value); value >= 10; value /= 10) digits++;
        return digits;
    }

    /// <summary>Only for powers below 38.</summary>
    private static Int128 PowerOfTen(int power)
    {
        Int128 result = 1;
        for (; power > 0; power--) result *= 10;
        return result;
    }

    /// <inheritdoc />
    public bool Equals(Number other) => _coefficient == other._coefficient && _exponent == other._exponent;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_coefficient, _exponent);

    /// <summary>The number in plain notation without needless zeros.</summary>
    public override string ToString()
    {
        var digits = Int128.Abs(_coefficient).ToString(CultureInfo.InvariantCulture);
        if (_exponent >= 0) digits += new string('0', _exponent);
        else if (digits.Length > -_exponent) digits = digits[..(digits.Length + _exponent)] + "." + digits[(digits.Length + _exponent)..];
        else digits = "0." + new string('0', -_exponent - digits.Length) + digits;
        return _coefficient < 0 ? "-" + digits : digits;
    }

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
