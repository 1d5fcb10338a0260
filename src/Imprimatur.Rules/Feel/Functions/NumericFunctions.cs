using System.Collections.Immutable;
using System.Numerics;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Feel.Functions.Arg;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Rounding, roots, powers of e (DMN 1.5, 10.3.4.5).</summary>
internal static class NumericFunctions
{
    private const int LeastScale = -6111;
    private const int StepsOfAFunction = 20;
    private const int MostScale = 6176;

    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        new("decimal", new Signature("n: number, scale: number -> number", (a, _) => Round(a, NumberRounding.HalfEven))),
        new("floor", new Signature("n: number, scale?: number -> number", (a, _) => Round(a, NumberRounding.Floor))),
        new("ceiling", new Signature("n: number, scale?: number -> number", (a, _) => Round(a, NumberRounding.Ceiling))),
        new("round up", new Signature("n: number, scale: number -> number", (a, _) => Round(a, NumberRounding.Up))),
        new("round down", new Signature("n: number, scale: number -> number", (a, _) => Round(a, NumberRounding.Down))),
        new("round half up", new Signature("n: number, scale: number -> number", (a, _) => Round(a, NumberRounding.HalfUp))),
        new("round half down", new Signature("n: number, scale: number -> number", (a, _) => Round(a, NumberRounding.HalfDown))),
        new("abs", new("n: number -> number", (a, _) => Of(Num(a[0]).Sign < 0 ? NumberArithmetic.Negate(Num(a[0])) : Num(a[0]))),
            new("n: days and time duration -> same", (a, _) => new DaysDurationValue(Int128.Abs(((DaysDurationValue)a[0]!).Nanos))),
            new("n: years and months duration -> same", (a, _) => new MonthsDurationValue(Math.Abs(((MonthsDurationValue)a[0]!).Months)))),
        new("modulo", new Signature("dividend: number, divisor: number -> number", (a, _) => Of(NumberArithmetic.Modulo(Num(a[0]), Num(a[1]))))),
        new("sqrt", new Signature("number: number -> number", (a, run) => Of(NumberFunctions.SquareRoot(Hard(a[0], run))))),
        new("log", new Signature("number: number -> number", (a, run) => Of(NumberFunctions.Logarithm(Hard(a[0], run))))),
        new("exp", new Signature("number: number -> number", (a, run) => Of(NumberFunctions.Exponential(Hard(a[0], run))))),
        new("odd", new Signature("number: number -> boolean", (a, _) => IsOdd(Num(a[0])) is { } odd ? Truth.Of(odd) : null)),
        new("even", new Signature("number: number -> boolean", (a, _) => IsOdd(Num(a[0])) is { } odd ? Truth.Of(!odd) : null)),
        new("number", new("from: string -> number", (a, _) => NumberText.Read(Text(a[0]), null, null)),
            new("from: string, grouping separator: any, decimal separator: any -> number", (a, _) => Separated(a)),
                new("from: number -> number", (a, _) => a[0])),
    ];

    private static Value? Round(Value?[] a, NumberRounding mode)
    {
        var scale = a[1] is null ? 0 : Whole(NumberArithmetic.Round(Num(a[1]), 0, NumberRounding.Down) is { } s ? new NumberValue(s) : null);
        return scale is >= LeastScale and <= MostScale and var digits ? Of(NumberArithmetic.Round(Num(a[0]), digits, mode)) : null;
    }

    /// <summary>The number, for work that takes as long as some steps.</summary>
    private static Number Hard(Value? number, Run run)
    {
        run.Step(StepsOfAFunction);
        return Num(number);
    }

    private static bool? IsOdd(Number number) => number.IsInteger ? number.Exponent == 0 && !((BigInteger)number.Coefficient).IsEven : null;

    private static NumberValue? Separated(Value?[] a)
    {
        if (a[1] is not (NullValue or StringValue) || a[2] is not (NullValue or StringValue)) return null;
        return NumberText.Read(Text(a[0]), (a[1] as StringValue)?.Text, (a[2] as StringValue)?.Text);
    }
}
