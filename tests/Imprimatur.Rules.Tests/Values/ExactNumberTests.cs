using System.Globalization;
using System.Numerics;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Values;

/// <summary>Arithmetic against fractions of whole numbers, over the whole range of decimal128 with its edges.</summary>
public class ExactNumberTests
{
    private const int Cases = 100_000;
    private static readonly NumberRounding[] Modes = Enum.GetValues<NumberRounding>();

    private static Number Next(Random random)
    {
        var digits = random.Next(6) switch { 0 => random.Next(1, 4), 1 => 34, _ => random.Next(1, 35) };
        var text = string.Concat(Enumerable.Range(0, digits).Select(_ => "000999123456578"[random.Next(15)]));
        var coefficient = BigInteger.Parse(text, CultureInfo.InvariantCulture) * (random.Next(2) == 0 ? 1 : -1);
        var exponent = random.Next(600) switch
        {
            0 => random.Next(-6176, -6130),
            1 => random.Next(6060, 6112),
            2 => random.Next(-6176, 6112),
            < 6 => random.Next(-3100, -3040),
            < 9 => random.Next(3020, 3060),
            < 300 => random.Next(-80, 80),
            _ => random.Next(-20, 5),
        };
        return Number.Rounded(coefficient, exponent) ?? Number.One;
    }

    private static void All(int cases, Action<Random, Number, Number> check)
    {
        var random = new Random(20_170_630);
        for (var i = 0; i < cases; i++) check(random, Next(random), Next(random));
    }

    private static void Same(Number? number, Exact exact, string what)
    {
        if (Exact.Written(number) != exact.Rounded()) Assert.Fail($"{what}: {Exact.Written(number)}, exactly {exact.Rounded()}");
    }

    [Test]
    public void Sum_difference_product_and_quotient_are_the_exact_ones_rounded_once() => All(Cases, (_, a, b) =>
    {
        var (x, y) = (Exact.Of(a), Exact.Of(b));
        Same(NumberArithmetic.Add(a, b), x + y, $"{Exact.Written(a)} + {Exact.Written(b)}");
        Same(NumberArithmetic.Subtract(a, b), x - y, $"{Exact.Written(a)} - {Exact.Written(b)}");
        Same(NumberArithmetic.Multiply(a, b), x * y, $"{Exact.Written(a)} * {Exact.Written(b)}");
        if (b.Sign == 0) Assert.That(NumberArithmetic.Divide(a, b), Is.Null);
        else Same(NumberArithmetic.Divide(a, b), x / y, $"{Exact.Written(a)} / {Exact.Written(b)}");
        if (Math.Sign(a.CompareTo(b)) != (x - y).Top.Sign || (a == b) != (x - y).Top.IsZero) Assert.Fail($"{Exact.Written(a)} against {Exact.Written(b)}");
    });

    [Test]
    public void The_rest_of_a_division_has_the_sign_of_the_divisor() => All(Cases / 4, (_, a, b) =>
    {
        if (b.Sign == 0) return;
        var (x, y) = (Exact.Of(a), Exact.Of(b));
        Same(NumberArithmetic.Modulo(a, b), x - (y * new Exact((x / y).Floor(), 1)), $"{Exact.Written(a)} modulo {Exact.Written(b)}");
    });

    [Test]
    public void Whole_powers_are_the_exact_ones_rounded_once() => All(Cases / 10, (random, a, _) =>
    {
        var exponent = random.Next(-25, 26);
        if (a.Sign == 0) return;
        Same(NumberFunctions.Power(a, Number.From(exponent)), Exact.Of(a).Power(exponent), $"{Exact.Written(a)} ** {exponent}");
    });

    [Test]
    public void Rounding_is_exact_in_every_mode() => All(Cases, (random, a, _) =>
    {
        if (a.Exponent is < -100 or > 100) return;
        var (scale, mode) = (random.Next(-40, 45), Modes[random.Next(Modes.Length)]);
        var scaled = Exact.Of(a) * Exact.Of(1, scale);
        var (floor, sign) = (scaled.Floor(), a.Sign < 0 ? -1 : 1);
        var isWhole = new Exact(floor, 1) is var whole && (scaled - whole).Top.IsZero;
        var half = (new Exact(2, 1) * (scaled - new Exact(floor, 1)) - new Exact(1, 1)).Top.Sign;
        var toZero = sign < 0 && !isWhole ? floor + 1 : floor;
        var expected = mode switch
        {
            NumberRounding.Floor => floor,
            NumberRounding.Ceiling => isWhole ? floor : floor + 1,
            NumberRounding.Down => toZero,
            NumberRounding.Up => isWhole ? floor : toZero + sign,
            _ when half != 0 || isWhole => scaled.Nearest(0),
            NumberRounding.HalfUp => toZero + sign,
            NumberRounding.HalfDown => toZero,
            _ => floor.IsEven ? floor : floor + 1,
        };
        Same(NumberArithmetic.Round(a, scale, mode), new Exact(expected, 1) / Exact.Of(1, scale), $"{Exact.Written(a)} to {scale} {mode}");
    });

    [Test]
    public void A_square_root_is_the_nearest_number() => All(Cases / 10, (_, a, _) =>
    {
        if (a.Sign <= 0) return;
        var root = NumberFunctions.SquareRoot(a)!.Value;
        var half = Exact.Of(5, root.Exponent - 1 - (34 - Number.DigitsOf(root.Coefficient)));
        var (x, r) = (Exact.Of(a), Exact.Of(root));
        Assert.That(((r - half) * (r - half) - x).Top.Sign, Is.LessThanOrEqualTo(0), Exact.Written(a));
        Assert.That(((r + half) * (r + half) - x).Top.Sign, Is.GreaterThanOrEqualTo(0), Exact.Written(a));
    });
}
