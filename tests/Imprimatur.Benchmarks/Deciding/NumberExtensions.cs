using Imprimatur.Rules.Values;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>Reads small whole numbers.</summary>
internal static class NumberExtensions
{
    public static long Whole(this Number number)
    {
        var whole = (long)number.Coefficient;
        for (var i = number.Exponent; i > 0; i--) whole *= 10;
        return whole;
    }
}
