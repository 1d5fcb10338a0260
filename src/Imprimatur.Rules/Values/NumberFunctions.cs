using System.Numerics;

namespace Imprimatur.Rules.Values;

/// <summary>
/// Root, exponential, logarithm and power, computed in fixed point with twenty digits more than a number has, and logarithms with twice as many again: near one
/// they begin with as many zeros as a number has digits, and a power multiplies them by as much. Null where there is no answer.
/// </summary>
internal static class NumberFunctions
{
    private const int Scale = Number.Digits + 20;

    private const int FineScale = Scale + (2 * Number.Digits);

    private static readonly BigInteger One = BigInteger.Pow(10, Scale);
    private static readonly BigInteger FineOne = BigInteger.Pow(10, FineScale);
    private static readonly BigInteger FineLn10 = LnFixed(10 * FineOne);
    private static readonly BigInteger Ln10 = Coarse(FineLn10);

    /// <summary>The square root.</summary>
    public static Number? SquareRoot(Number a)
    {
        if (a.Sign < 0) return null;
        if (a.Sign == 0) return Number.Zero;
        var odd = a.Exponent & 1;
        var radicand = (BigInteger)a.Coefficient * BigInteger.Pow(10, (2 * Scale) + odd);
        var root = IntegerRoot(radicand);
        return Number.Rounded(root, ((a.Exponent - odd) / 2) - Scale, root * root != radicand);
    }

    /// <summary>The exponential.</summary>
    public static Number? Exponential(Number a)
    {
        if (a.CompareTo(Number.From(20_000)) > 0) return null;
        if (a.CompareTo(Number.From(-20_000)) < 0) return Number.Zero;
        return ExpFixed(ToFixed(a, Scale));
    }

    /// <summary>The natural logarithm.</summary>
    public static Number? Logarithm(Number a)
    {
        if (a.Sign <= 0) return null;
        if (a == Number.One) return Number.Zero;
        return Number.Rounded(LnOf(a), -FineScale);
    }

    /// <summary>The power; exact and rounded once for whole exponents.</summary>
    public static Number? Power(Number a, Number b)
    {
        if (b.Sign == 0) return Number.One;
        if (a.Sign == 0) return b.Sign > 0 ? Number.Zero : null;
        if (NumberArithmetic.ToInteger(b) is { } whole) return Power(a, whole);
        if (a.Sign < 0 && !b.IsInteger) return null;
        var isNegative = a.Sign < 0 && b.Exponent == 0 && !((BigInteger)b.Coefficient).IsEven;
        var product = Coarse(LnOf(a) * ToFixed(b, FineScale) / FineOne);
        if (product > 20_000 * One) return null;
        var power = product < -20_000 * One ? Number.Zero : ExpFixed(product);
        return isNegative && power is { } p ? NumberArithmetic.Negate(p) : power;
    }

    private static Number? Power(Number a, int exponent)
    {
        var (coefficient, scale, sticky) = ((BigInteger)1, 0L, false);
        var (square, squareScale) = ((BigInteger)a.Coefficient, (long)a.Exponent);
        for (var left = Math.Abs((long)exponent); left > 0; left >>= 1)
        {
            if ((left & 1) == 1) (coefficient, scale, sticky) = Cut(coefficient * square, scale + squareScale, sticky);
            if (left > 1) (square, squareScale, sticky) = Cut(square * square, 2 * squareScale, sticky);
        }

        if (exponent > 0) return Number.Rounded(coefficient, scale, sticky);
        var quotient = BigInteger.DivRem(BigInteger.Pow(10, 8 * Scale), coefficient, out var rest);
        return Number.Rounded(quotient, -scale - (8 * Scale), sticky || !rest.IsZero);
    }

    private static (BigInteger Coefficient, long Scale, bool Sticky) Cut(BigInteger value, long scale, bool sticky)
    {
        var surplus = Number.DigitsOf(value) - (3 * Scale);
        if (surplus <= 0) return (value, scale, sticky);
        return (value / BigInteger.Pow(10, surplus), scale + surplus, true);
    }

    private static BigInteger ToFixed(Number a, int scale)
    {
        var shift = scale + a.Exponent;
        return shift >= 0 ? a.Coefficient * BigInteger.Pow(10, shift) : shift < -Number.Digits ? BigInteger.Zero : a.Coefficient / BigInteger.Pow(10, -shift);
    }

    private static BigInteger Coarse(BigInteger fine) => fine / BigInteger.Pow(10, FineScale - Scale);

    /// <summary>e^x = 10^k * e^r with r in [0, ln 10), by halving r and Taylor's series.</summary>
    private static Number? ExpFixed(BigInteger x)
    {
        var k = BigInteger.Divide(x, Ln10);
        var r = x - (k * Ln10);
        const int Halvings = 16;
        r >>= Halvings;
        var sum = One;
        var term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * r / One / n;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++) sum = sum * sum / One;
        return Number.Rounded(sum, (long)k - Scale);
    }

    /// <summary>The logarithm of the absolute value, in the fine scale.</summary>
    private static BigInteger LnOf(Number a)
    {
        var coefficient = BigInteger.Abs(a.Coefficient);
        var digits = Number.DigitsOf(coefficient);
        var whole = a.Exponent + digits - 1;
        return LnFixed(coefficient * BigInteger.Pow(10, FineScale - digits + 1)) + (whole * FineLn10);
    }

    /// <summary>ln x = 2^k * ln(x^(1/2^k)), and ln y = 2 artanh((y-1)/(y+1)).</summary>
    private static BigInteger LnFixed(BigInteger x)
    {
        const int Roots = 8;
        for (var i = 0; i < Roots; i++) x = IntegerRoot(x * FineOne);
        var z = (x - FineOne) * FineOne / (x + FineOne);
        var square = z * z / FineOne;
        var (sum, power) = (z, z);
        for (var n = 3; !power.IsZero; n += 2)
        {
            power = power * square / FineOne;
            sum += power / n;
        }

        return sum << (Roots + 1);
    }

    private static BigInteger IntegerRoot(BigInteger value)
    {
        if (value.IsZero) return value;
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
