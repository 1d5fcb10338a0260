using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>and</c> or <c>or</c> over two or more operands, by Kleene's logic: what one operand decides no missing one can change.</summary>
internal sealed class LogicNode(TextSpan span, bool isAnd, ImmutableArray<Node> operands) : Node(span, operands.AsSpan())
{
    /// <summary>Whether this is a conjunction.</summary>
    public bool IsAnd { get; } = isAnd;

    /// <summary>The operands.</summary>
    public ImmutableArray<Node> Operands { get; } = operands;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        foreach (var operand in Operands)
        {
            var type = operand.Check(scope);
            if (!TypeRelations.Fits(type, FeelType.Boolean))
                scope.Checks.Report(FeelCodes.WrongType, operand.Span, $"`{(IsAnd ? "and" : "or")}` joins booleans, not a {TypeRelations.Name(type)}");
        }

        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        bool? result = IsAnd;
        foreach (var operand in Operands)
        {
            var truth = Truth.From(operand.Evaluate(scope));
            if (truth == !IsAnd) return IsAnd ? Truth.False : Truth.True;
            if (truth is null) result = null;
        }

        return Truth.OrNull(result);
    }
}
