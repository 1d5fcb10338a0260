using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary><c>range("[1..3]")</c>: reads a range whose ends are literals.</summary>
internal static class RangeText
{
    /// <summary>The function.</summary>
    public static readonly ImmutableArray<BuiltIn> All = [new("range", new Signature("from: string -> range", (a, _) => Read(Arg.Text(a[0]))))];

    private static RangeValue? Read(string text)
    {
        try
        {
            // Our strict mode reads date("...") and its like as literals.
            var options = new ParserOptions(FeelMode.Strict, ImmutableDictionary<string, FunctionValue>.Empty, KnownNames.Of(["date and time"]), [], _ => null);
            if (new Parser(text, options).ReadExpression() is not RangeNode { Low: { } low, High: { } high } range) return null;
            if (End(low) is not { } a || End(high) is not { } b || Ordering.Of(a, b) is not <= 0) return null;
            return new RangeValue(a, range.LowIncluded, b, range.HighIncluded);
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }

    private static Value? End(Node node) => node switch
    {
        LiteralNode { Value: not NullValue } literal => literal.Value,
        NegateNode { Operand: LiteralNode literal } => Arithmetic.Negate(literal.Value),
        _ => null,
    };
}
