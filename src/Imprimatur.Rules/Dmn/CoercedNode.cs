using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>An expression whose value is converted to a declared type, or null.</summary>
internal sealed class CoercedNode(Node inner, FeelType type) : Node(inner.Span, inner)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        inner.Check(scope);
        return type;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        var value = inner.Evaluate(scope);
        return Coercion.To(value, type, scope.Run) ?? scope.Run.Null(Span, $"a {value.Kind} is not of the declared type {TypeRelations.Name(type)}");
    }
}
