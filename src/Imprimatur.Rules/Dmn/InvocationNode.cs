using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>A boxed invocation: a function with its arguments by name.</summary>
internal sealed class InvocationNode(Node callee, ImmutableArray<(string Name, Node Value)> bindings) : Node(callee.Span,
    [callee, .. bindings.Select(b => b.Value)])
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope) => FeelType.Any;

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        if (callee.Evaluate(scope) is not FunctionValue function) return scope.Run.Null(Span, "what is invoked is no function");
        ImmutableArray<(string, Value)> arguments = [.. bindings.Select(b => (b.Name, b.Value.Evaluate(scope)))];
        return arguments.IsEmpty ? function.Invoke(ImmutableArray<Value>.Empty, scope.Run, Span) : function.Invoke(arguments, scope.Run, Span);
    }
}
