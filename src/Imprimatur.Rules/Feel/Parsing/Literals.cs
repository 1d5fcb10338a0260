using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>Makes values of tokens that stand for one.</summary>
internal static class Literals
{
    /// <summary>The value of a number, a text or <c>@"..."</c>.</summary>
    /// <exception cref="FeelSyntaxException">The number is beyond the range, or (ours) there is no such day, time or duration.</exception>
    public static Node Read(Token token, FeelMode mode)
    {
        if (token.Kind == TokenKind.At) return TemporalLiterals.ReadAny(token.Text, token.Span, mode);
        if (token.Kind == TokenKind.Text) return new LiteralNode(token.Span, new StringValue(token.Text));
        if (Number.TryParse(token.Text, out var number)) return new LiteralNode(token.Span, new NumberValue(number));
        throw new FeelSyntaxException(FeelCodes.Syntax, token.Span, "the number is beyond the range");
    }
}
