using Imprimatur.Rules.Feel.Tree;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>The signs of comparison, and what they make of a value that stands alone behind them.</summary>
internal static class ComparisonSigns
{
    /// <summary>The operator of a token, or null.</summary>
    /// <exception cref="FeelSyntaxException">The token is one of other languages.</exception>
    public static ComparisonOperator? Of(Token token) => token is not { Kind: TokenKind.Sign, Text: var sign } ? null : sign switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "==" => throw new FeelSyntaxException(FeelCodes.Syntax, token.Span, "`==` is no operator", "equality is `=`"),
        _ => null,
    };

    /// <summary>The range of all values for which the comparison with an end holds.</summary>
    public static RangeNode Range(ComparisonOperator op, Node end, TextSpan span) => op switch
    {
        ComparisonOperator.Less => new RangeNode(span, null, false, end, false),
        ComparisonOperator.LessOrEqual => new RangeNode(span, null, false, end, true),
        ComparisonOperator.Greater => new RangeNode(span, end, false, null, false),
        ComparisonOperator.GreaterOrEqual => new RangeNode(span, end, true, null, false),
        _ => new RangeNode(span, end, true, end, true),
    };
}
