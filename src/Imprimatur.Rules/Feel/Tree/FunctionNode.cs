using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>function(a: T, b) body</c>; an external one has no body and gives null with a clear word.</summary>
internal sealed class FunctionNode : Node
{
    private readonly ImmutableArray<(string Name, FeelType Type)> _parameters;
    private readonly Node? _body;

    /// <summary>A function.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="body">Its _body; null for an external one.</param>
    public FunctionNode(TextSpan span, ImmutableArray<(string Name, FeelType Type)> parameters, Node? body)
        : base(span, body)
    {
        (_parameters, _body) = (parameters, body);
        HasExternal |= body is null;
    }

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        foreach (var (name, type) in _parameters) scope = scope.With(name, type);
        if (_body is not null) return new FeelType(TypeKind.Function) { Element = _body.Check(scope) };
        scope.Checks.Report(FeelCodes.UnknownFunction, Span, "external functions are not run");
        return new FeelType(TypeKind.Function);
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        return _body is null ? scope.Run.Null(Span, "external functions are not run") : new Closure(_parameters, _body, scope);
    }
}
