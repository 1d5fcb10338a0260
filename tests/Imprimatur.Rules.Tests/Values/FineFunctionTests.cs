using System.Globalization;
using System.Numerics;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Values;

/// <summary>Exponential, logarithm and power against a computation of 130 digits.</summary>
public class FineFunctionTests
{
    private const int Cases = 1_500;

    private static Number Of(string text) => Number.TryParse(text, out var n) ? n : throw new ArgumentException(text);

    private static Number Next(Random random, int least, int most)
    {
        var digits = string.Concat(Enumerable.Range(0, random.Next(1, 35)).Select(_ => (char)('0' + random.Next(10))));
        return Number.Rounded(BigInteger.Parse(digits, CultureInfo.InvariantCulture) + 1, random.Next(least, most) - digits.Length)!.Value;
    }

    /// <summary>One and a little more or less, as little as 34 digits can tell.</summary>
    private static Number NearOne(Random random)
    {
        var little = Next(random, 0, 1);
        var scaled = NumberArithmetic.Multiply(little, Of("1e-" + random.Next(1, 34)))!.Value;
        return random.Next(2) == 0 ? NumberArithmetic.Add(Number.One, scaled)!.Value : NumberArithmetic.Subtract(Number.One, scaled)!.Value;
    }

    /// <summary>Whether the number is no further than half its last digit from the fine one.</summary>
    private static void Near(Number? number, BigInteger fine, string what)
    {
        if (number is not { } n) throw new AssertionException(what + ": none");
        var digits = n.Sign == 0 ? 1 : Number.DigitsOf(n.Coefficient);
        var half = Exact.Of(500_001, n.Exponent - (34 - digits) - 6);
        var distance = Exact.Of(n) - new Exact(fine, Fine.One);
        Assert.That((new Exact(BigInteger.Abs(distance.Top), distance.Bottom) - half).Top.Sign, Is.LessThanOrEqualTo(0), $"{what}: {n}");
    }

    [Test]
    public void A_logarithm_has_34_right_digits_near_one_too()
    {
        var random = new Random(1);
        for (var i = 0; i < Cases; i++)
        {
            var x = i % 3 == 0 ? NearOne(random) : i % 3 == 1 ? Next(random, -40, 40) : Next(random, -300, 300);
            if (x.Sign <= 0 || x == Number.One) continue;
            Near(NumberFunctions.Logarithm(x), Fine.Ln(Exact.Of(x)), $"log({x})");
        }
    }

    [Test]
    public void An_exponential_has_34_right_digits()
    {
        var random = new Random(2);
        for (var i = 0; i < Cases; i++)
        {
            var x = Next(random, -35, 3);
            if (x > Number.From(60)) continue;
            var signed = random.Next(2) == 0 ? x : NumberArithmetic.Negate(x);
            Near(NumberFunctions.Exponential(signed), Fine.Exp(Fine.Of(Exact.Of(signed))), $"exp({signed})");
        }
    }

    [Test]
    public void A_power_has_34_right_digits()
    {
        var random = new Random(3);
        for (var i = 0; i < Cases; i++)
        {
            var (x, y) = i % 2 == 0 ? (NearOne(random), Next(random, 0, 20)) : (Next(random, -10, 10), Next(random, -10, 2));
            if (x.Sign <= 0 || y.IsInteger) continue;
            var exponent = Fine.Ln(Exact.Of(x)) * Fine.Of(Exact.Of(y)) / Fine.One;
            if (BigInteger.Abs(exponent) > 60 * Fine.One) continue;
            Near(NumberFunctions.Power(x, y), Fine.Exp(exponent), $"{x} ** {y}");
        }
    }

    [TestCase("-1", "3000000001", "-1")]
    [TestCase("-1", "3000000000", "1")]
    [TestCase("-1", "1e30", "1")]
    [TestCase("-8", "0.5", null)]
    [TestCase("0", "0", "1")]
    [TestCase("0", "-1", null)]
    [TestCase("2", "1e10", null)]
    [TestCase("2", "-1e10", "0")]
    [TestCase("1e6144", "1.001", null)]
    public void Powers_at_the_edges(string x, string y, string? expected) =>
        Assert.That(NumberFunctions.Power(Of(x), Of(y))?.ToString(), Is.EqualTo(expected));
}
