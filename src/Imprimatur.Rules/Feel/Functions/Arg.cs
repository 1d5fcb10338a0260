using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Unwraps arguments whose types were checked, and wraps answers.</summary>
internal static class Arg
{
    /// <summary>The text of a string.</summary>
    public static string Text(Value? value) => ((StringValue)value!).Text;

    /// <summary>The number.</summary>
    public static Number Num(Value? value) => ((NumberValue)value!).Number;

    /// <summary>The whole number, or null when it has a fraction or is too large.</summary>
    public static int? Whole(Value? value) => NumberArithmetic.ToInteger(Num(value));

    /// <summary>The elements of a list.</summary>
    public static ImmutableArray<Value> Items(Value? value) => ((ListValue)value!).Items;

    /// <summary>Whether an argument was left out or is null.</summary>
    public static bool None(Value? value) => value is null or NullValue;

    /// <summary>A number as a value; null stays null.</summary>
    public static Value? Of(Number? number) => number is { } n ? new NumberValue(n) : null;

    /// <summary>A whole number as a value.</summary>
    public static Value Of(long number) => new NumberValue(Number.From(number));

    /// <summary>A list as a value; null when it is too long.</summary>
    public static Value? Of(IEnumerable<Value> items)
    {
        var list = items.Take(FeelLimits.Elements + 1).ToImmutableArray();
        return list.Length > FeelLimits.Elements ? null : new ListValue(list);
    }
}
