using System.Numerics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Support;

/// <summary>A number as a fraction of whole numbers, and decimal128's rounding of it: slow, plain, and not the engine's.</summary>
internal readonly record struct Exact(BigInteger Top, BigInteger Bottom)
{
    public static Exact Of(BigInteger coefficient, int exponent) =>
        exponent >= 0 ? new(coefficient * BigInteger.Pow(10, exponent), 1) : new(coefficient, BigInteger.Pow(10, -exponent));

    public static Exact Of(Number number) => Of((BigInteger)number.Coefficient, number.Exponent);

    public static Exact operator +(Exact a, Exact b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Exact operator -(Exact a, Exact b) => new((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Exact operator *(Exact a, Exact b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Exact operator /(Exact a, Exact b) => b.Top.Sign < 0 ? new(-a.Top * b.Bottom, a.Bottom * -b.Top) : new(a.Top * b.Bottom, a.Bottom * b.Top);

    public BigInteger Floor() => Top.Sign < 0 ? -((-Top + Bottom - 1) / Bottom) : Top / Bottom;

    public Exact Power(int exponent) => exponent >= 0
        ? new(BigInteger.Pow(Top, exponent), BigInteger.Pow(Bottom, exponent)) : new Exact(1, 1) / Power(-exponent);

    /// <summary>The decimal as its digits and the exponent of the last, without trailing zeros; "none" beyond the range.</summary>
    public string Rounded()
    {
        if (Top.IsZero) return "0e0";
        var last = Math.Max(Magnitude() - 33, -6176);
        var digits = Nearest(last);
        if (BigInteger.Abs(digits) == BigInteger.Pow(10, 34)) (digits, last) = (digits / 10, last + 1);
        if (digits.IsZero) return "0e0";
        for (; digits % 10 == 0; last++) digits /= 10;
        return last + BigInteger.Abs(digits).ToString().Length - 1 > 6144 ? "none" : $"{digits}e{last}";
    }

    public static string Written(Number? number) => number is not { } n ? "none" : n.Coefficient == 0 ? "0e0" : $"{n.Coefficient}e{n.Exponent}";

    /// <summary>The nearest multiple of ten to a power, halves to the even one.</summary>
    public BigInteger Nearest(int exponent)
    {
        var (top, bottom) = exponent >= 0 ? (Top, Bottom * BigInteger.Pow(10, exponent)) : (Top * BigInteger.Pow(10, -exponent), Bottom);
        var twice = new Exact((2 * top) + bottom, 2 * bottom);
        var nearest = twice.Floor();
        return twice.Top == nearest * twice.Bottom && !nearest.IsEven ? nearest - 1 : nearest;
    }

    /// <summary>The exponent of the first digit.</summary>
    private int Magnitude()
    {
        var top = BigInteger.Abs(Top);
        var guess = (int)Math.Floor(BigInteger.Log10(top) - BigInteger.Log10(Bottom));
        while (Of(1, guess + 1) is var above && top * above.Bottom >= above.Top * Bottom) guess++;
        while (Of(1, guess) is var below && top * below.Bottom < below.Top * Bottom) guess--;
        return guess;
    }
}
