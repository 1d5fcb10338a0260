using System.Numerics;

namespace Imprimatur.Rules.Values;

/// <summary>The four operations and the power on 34-digit decimals; null where there is no answer (beyond the range, by zero). Exact, then rounded
/// once, half to even.</summary>
internal static class NumberArithmetic
{
    private const int Precision = Number.Digits;

    /// <summary>The sum.</summary>
    public static Number? Add(Number a, Number b)
    {
        if (a.Sign == 0) return b;
        if (b.Sign == 0) return a;
        if (a.Exponent < b.Exponent) (a, b) = (b, a);
        var distance = a.Exponent - b.Exponent;
        if (distance <= 2 * Precision + 4) return Number.Rounded((BigInteger)a.Coefficient * BigInteger.Pow(10, distance) + b.Coefficient, b.Exponent);

        // b lies wholly below the last digit that a rounding of a could see: its sign is all that counts.
        var shift = Precision + 4;
        return Number.Rounded((BigInteger)a.Coefficient * BigInteger.Pow(10, shift) + b.Sign, a.Exponent - shift);
    }

    /// <summary>The difference.</summary>
    public static Number? Subtract(Number a, Number b) => Add(a, Negate(b));

    /// <summary>The opposite.</summary>
    public static Number Negate(Number a) => Number.Rounded(-(BigInteger)a.Coefficient, a.Exponent)!.Value;

    /// <summary>The product.</summary>
    public static Number? Multiply(Number a, Number b) => Number.Rounded((BigInteger)a.Coefficient * b.Coefficient, (long)a.Exponent + b.Exponent);

    /// <summary>The quotient; null by zero.</summary>
    public static Number? Divide(Number a, Number b)
    {
        if (b.Sign == 0) return null;
        var shift = 2 * Precision + 2;
        var quotient = BigInteger.DivRem((BigInteger)a.Coefficient * BigInteger.Pow(10, shift), b.Coefficient, out var rest);
        return Number.Rounded(quotient, (long)a.Exponent - b.Exponent - shift, !rest.IsZero);
    }

    /// <summary>The rest that <c>a - b * floor(a / b)</c> leaves: it has the sign of <paramref name="b"/>; null by zero.</summary>
    public static Number? Modulo(Number a, Number b)
    {
        if (b.Sign == 0) return null;
        if (b.Exponent - a.Exponent > Precision) return a.Sign == 0 || a.Sign == b.Sign ? a : Add(a, b); // |a| is less than |b|
        var least = Math.Min(a.Exponent, b.Exponent);
        var y = (BigInteger)b.Coefficient * BigInteger.Pow(10, b.Exponent - least);
        var rest = BigInteger.Remainder(a.Coefficient * BigInteger.ModPow(10, a.Exponent - least, BigInteger.Abs(y)), y);
        if (!rest.IsZero && rest.Sign != y.Sign) rest += y;
        return Number.Rounded(rest, least);
    }

    /// <summary>The largest multiple of ten to the power of minus <paramref name="scale"/> and so on, by the mode.</summary>
    public static Number? Round(Number a, int scale, NumberRounding mode)
    {
        var drop = -(long)scale - a.Exponent;
        if (drop <= 0 || a.Sign == 0) return a;
        if (drop > 100) return mode switch
        {
            NumberRounding.Up => Number.Rounded(a.Sign, -scale),
            NumberRounding.Ceiling => Number.Rounded(a.Sign > 0 ? 1 : 0, -scale),
            NumberRounding.Floor => Number.Rounded(a.Sign < 0 ? -1 : 0, -scale),
            _ => Number.Zero,
        };
        var unit = BigInteger.Pow(10, (int)drop);
        var quotient = BigInteger.DivRem(a.Coefficient, unit, out var rest);
        var half = (BigInteger.Abs(rest) * 2).CompareTo(unit);
        var away = !rest.IsZero && mode switch
        {
            NumberRounding.Up => true,
            NumberRounding.Down => false,
            NumberRounding.Ceiling => a.Sign > 0,
            NumberRounding.Floor => a.Sign < 0,
            NumberRounding.HalfUp => half >= 0,
            NumberRounding.HalfDown => half > 0,
            _ => half > 0 || (half == 0 && !quotient.IsEven),
        };
        return Number.Rounded(away ? quotient + a.Sign : quotient, -scale);
    }

    /// <summary>The number as an integer; null when it has a fraction or does not fit.</summary>
    public static int? ToInteger(Number a)
    {
        if (!a.IsInteger || a.Exponent > 10) return null;
        var value = (BigInteger)a.Coefficient * BigInteger.Pow(10, a.Exponent);
        return value >= int.MinValue && value <= int.MaxValue ? (int)value : null;
    }

    /// <summary>An integer as a number.</summary>
    public static Number From(BigInteger value) => Number.Rounded(value, 0) ?? throw new OverflowException();
}
