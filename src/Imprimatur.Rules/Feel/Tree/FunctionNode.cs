using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>function(a: T, b) body</c>; an external one has no body and gives null with a clear word.</summary>
internal sealed class FunctionNode(TextSpan span, ImmutableArray<(string Name, FeelType Type)> parameters, Node? body) : Node(span, body)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        foreach (var (name, type) in parameters) scope = scope.With(name, type);
        if (body is not null) return new FeelType(TypeKind.Function) { Element = body.Check(scope) };
        scope.Checks.Report(FeelCodes.UnknownFunction, Span, "external functions are not run");
        return new FeelType(TypeKind.Function);
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        return body is null ? scope.Run.Null(Span, "external functions are not run") : new Closure(parameters, body, scope);
    }
}
