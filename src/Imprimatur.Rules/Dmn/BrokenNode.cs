using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>An expression that can't be read: null, with the reason.</summary>
internal sealed class BrokenNode(string reason) : Node(default)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope) => FeelType.Any;

    /// <inheritdoc />
    public override Value Evaluate(Scope scope) => scope.Run.Null(Span, reason);
}
