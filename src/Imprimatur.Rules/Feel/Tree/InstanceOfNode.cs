using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>x instance of T</c>.</summary>
internal sealed class InstanceOfNode(TextSpan span, Node value, FeelType type) : Node(span, value)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        value.Check(scope);
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var v = value.Evaluate(scope);
        return v is NullValue && scope.Run.IsStrict ? v : Truth.OrNull(Conformance.Conforms(v, type, scope.Run, asInstance: true));
    }
}
