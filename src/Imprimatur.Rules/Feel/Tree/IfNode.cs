using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>if c then a else b</c>. In DMN what is not true is false; ours is unknown when its condition is.</summary>
internal sealed class IfNode(TextSpan span, Node condition, Node then, Node otherwise) : Node(span, condition, then, otherwise)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var type = condition.Check(scope);
        if (!TypeRelations.Fits(type, FeelType.Boolean)) scope.Checks.Report(FeelCodes.WrongType, condition.Span,
            $"`if` asks for a boolean, not a {TypeRelations.Name(type)}");
        return TypeRelations.Common(then.Check(scope), otherwise.Check(scope));
    }

    /// <summary>Whether it was drawn as a box, which takes booleans only.</summary>
    public bool IsBoxed { get; init; }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var value = condition.Evaluate(scope);
        var truth = Truth.From(value);
        if (IsBoxed && value is not (BooleanValue or NullValue)) return scope.Run.Null(condition.Span, $"`if` asks for a boolean, not a {value.Kind}");
        if (truth is null && scope.Run.IsStrict) return NullValue.Instance;
        return truth == true ? then.Evaluate(scope) : otherwise.Evaluate(scope);
    }
}
