using System.Numerics;
using CsCheck;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Values;

public class NumberTests
{
    private static readonly Gen<(string Text, BigInteger Coefficient, int Exponent)> Decimals =
        from digits in Gen.Int[1, 34]
        from seed in Gen.Char['0', '9'].Array[34]
        from negative in Gen.Bool
        from exponent in Gen.Int[-40, 40]
        let coefficient = BigInteger.Parse(new string(seed[..digits]), System.Globalization.CultureInfo.InvariantCulture) * (negative ? -1 : 1)
        select ($"{coefficient}e{exponent}", coefficient, exponent);

    private static Number Of(string text) => Number.TryParse(text, out var n) ? n : throw new ArgumentException(text);

    /// <summary>Rounds numerator / denominator to 34 digits, half to even, by whole numbers alone.</summary>
    private static string Exact(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero) return "0";
        var (sign, a, b) = (numerator.Sign * denominator.Sign, BigInteger.Abs(numerator), BigInteger.Abs(denominator));
        var exponent = 0;
        while (a / b >= BigInteger.Pow(10, 34)) (b, exponent) = (b * 10, exponent + 1);
        while (a / b < BigInteger.Pow(10, 33)) (a, exponent) = (a * 10, exponent - 1);
        var (quotient, rest) = (a / b, a % b);
        if (rest * 2 > b || (rest * 2 == b && !quotient.IsEven)) quotient++;
        return Of($"{sign * quotient}e{exponent}").ToString();
    }

    private static BigInteger Scaled(BigInteger coefficient, int exponent) => coefficient * BigInteger.Pow(10, exponent + 40);

    [Test]
    public void Sum_difference_product_and_quotient_are_the_exact_ones_rounded_once()
    {
        var unit = BigInteger.Pow(10, 40);
        Gen.Select(Decimals, Decimals).Sample(
            (x, y) =>
            {
                var (a, b) = (Of(x.Text), Of(y.Text));
                var (p, q) = (Scaled(x.Coefficient, x.Exponent), Scaled(y.Coefficient, y.Exponent));
                return NumberArithmetic.Add(a, b)?.ToString() == Exact(p + q, unit)
                    && NumberArithmetic.Subtract(a, b)?.ToString() == Exact(p - q, unit)
                    && NumberArithmetic.Multiply(a, b)?.ToString() == Exact(p * q, unit * unit)
                    && NumberArithmetic.Divide(a, b)?.ToString() == (q.IsZero ? null : Exact(p, q))
                    && Math.Sign(a.CompareTo(b)) == p.CompareTo(q)
                    && (a == b) == (p == q);
            },
            iter: 100_000,
            seed: "0N0XIzNsQ0O2");
    }

    [Test]
    public void A_number_is_read_back_as_it_is_written() =>
        Decimals.Sample(x => Of(Of(x.Text).ToString()) == Of(x.Text), iter: 10_000, seed: "0N0XIzNsQ0O2");

    [TestCase("1.10", "1.1")]
    [TestCase("-0", "0")]
    [TestCase("1e3", "1000")]
    [TestCase("100e-4", "0.01")]
    [TestCase("12345678901234567890123456789012345", "12345678901234567890123456789012340")]
    [TestCase("12345678901234567890123456789012335", "12345678901234567890123456789012340")]
    [TestCase("1e-7000", "0")]
    public void Numbers_are_read_and_written_in_plain_notation(string text, string written) => Assert.That(Of(text).ToString(), Is.EqualTo(written));

    [TestCase("1e6145")]
    [TestCase("1e99999")]
    [TestCase("")]
    [TestCase("1.2.3")]
    [TestCase("0x1")]
    [TestCase("e5")]
    public void What_is_no_number_or_beyond_the_range_is_refused(string text) => Assert.That(Number.TryParse(text, out _), Is.False);

    [TestCase("2", "0.5", "1.414213562373095048801688724209698")]
    [TestCase("2", "-3", "0.125")]
    [TestCase("-2", "3", "-8")]
    [TestCase("10", "0.5", "3.162277660168379331998893544432719")]
    [TestCase("1.0000000001", "1000000000", "1.10517091807012177022171179330866")]
    public void Powers(string x, string y, string expected) => Assert.That(NumberFunctions.Power(Of(x), Of(y))?.ToString(), Is.EqualTo(expected));

    [Test]
    public void Root_exponential_and_logarithm_have_34_right_digits()
    {
        Assert.That(NumberFunctions.SquareRoot(Of("2")).ToString(), Is.EqualTo("1.414213562373095048801688724209698"));
        Assert.That(NumberFunctions.Exponential(Of("1")).ToString(), Is.EqualTo("2.718281828459045235360287471352662"));
        Assert.That(NumberFunctions.Logarithm(Of("10")).ToString(), Is.EqualTo("2.302585092994045684017991454684364"));
        Assert.That(NumberFunctions.Exponential(Of("-5")).ToString(), Is.EqualTo("0.006737946999085467096636048423148424"));
        Assert.That(NumberFunctions.SquareRoot(Of("-1")), Is.Null);
        Assert.That(NumberFunctions.Logarithm(Of("0")), Is.Null);
    }

    [TestCase("2.5", 0, "2", "3", "2", "3", "2", "2", "3")]
    [TestCase("-2.5", 0, "-2", "-3", "-2", "-3", "-2", "-3", "-2")]
    [TestCase("1.125", 2, "1.12", "1.13", "1.12", "1.13", "1.12", "1.12", "1.13")]
    [TestCase("1234", -2, "1200", "1200", "1200", "1300", "1200", "1200", "1300")]
    public void Rounding(string number, int scale, string halfEven, string halfUp, string halfDown, string up, string down, string floor, string ceiling)
    {
        var modes = new[] { NumberRounding.HalfEven, NumberRounding.HalfUp, NumberRounding.HalfDown, NumberRounding.Up, NumberRounding.Down,
            NumberRounding.Floor, NumberRounding.Ceiling };
        Assert.That(modes.Select(m => NumberArithmetic.Round(Of(number), scale, m).ToString()),
            Is.EqualTo(new[] { halfEven, halfUp, halfDown, up, down, floor, ceiling }));
    }

    [Test]
    public void Decimals_go_in_and_out()
    {
        Assert.That(Number.From(-12.50m).ToString(), Is.EqualTo("-12.5"));
        Assert.That(Of("-12.5").ToDecimal(), Is.EqualTo(-12.5m));
        Assert.That(Number.From(decimal.MaxValue).ToDecimal(), Is.EqualTo(decimal.MaxValue));
        Assert.That(() => Of("1e40").ToDecimal(), Throws.InstanceOf<OverflowException>());
    }
}
