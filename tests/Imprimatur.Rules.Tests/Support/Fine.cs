using System.Numerics;

namespace Imprimatur.Rules.Tests.Support;

/// <summary>Exponentials and logarithms to 130 digits after the point, by other ways than the engine's.</summary>
internal static class Fine
{
    public const int Scale = 140;

    public static readonly BigInteger One = BigInteger.Pow(10, Scale);
    private static readonly BigInteger Ln10 = LnNear(10 * One, 2.302585092994046);

    public static BigInteger Of(Exact x) => new Exact(x.Top * One, x.Bottom).Floor();

    /// <summary>The fixed-point exponential of a fixed-point number: Taylor's series of x / 2^k, squared k times.</summary>
    public static BigInteger Exp(BigInteger x)
    {
        const int Halvings = 40;
        var wide = BigInteger.Pow(10, 40);
        var (unit, part) = (One * wide, (x * wide) >> Halvings);
        var (sum, term) = (unit, unit);
        for (var n = 1; !term.IsZero && n < 400; n++)
        {
            term = term * part / unit / n;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++) sum = sum * sum / unit;
        return sum / wide;
    }

    /// <summary>The logarithm of a fraction above zero.</summary>
    public static BigInteger Ln(Exact x)
    {
        var tens = (int)Math.Round(BigInteger.Log10(x.Top) - BigInteger.Log10(x.Bottom));
        var mantissa = Of(x / Exact.Of(1, tens));
        return LnNear(mantissa, Math.Log(Math.Exp(BigInteger.Log(mantissa) - BigInteger.Log(One)))) + (tens * Ln10);
    }

    /// <summary>Halley's way from a first guess.</summary>
    private static BigInteger LnNear(BigInteger x, double guess)
    {
        var y = (BigInteger)(guess * 1e15) * BigInteger.Pow(10, Scale - 15);
        for (var i = 0; i < 4; i++)
        {
            var e = Exp(y);
            y += 2 * (x - e) * One / (x + e);
        }

        return y;
    }
}
