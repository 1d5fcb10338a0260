using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A value that stands in the text.</summary>
internal sealed class LiteralNode(TextSpan span, Value value) : Node(span)
{
    /// <summary>The value.</summary>
    public Value Value { get; } = value;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        if (Value is not NullValue) return TypeOf.Literal(Value);
        scope.Checks.Report(FeelCodes.Null, Span, "null does not stand in our expressions",
            "a missing value never matches; ask for it with a cell { \"missing\": true }");
        return FeelType.Any;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope) => Value;
}
