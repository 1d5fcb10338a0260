using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A call of a function with arguments by place, or by name.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="callee">The function.</param>
/// <param name="arguments">The arguments; either all have a name or none has.</param>
/// <param name="library">The built-in functions.</param>
internal sealed class CallNode(TextSpan span, Node callee, ImmutableArray<(string? Name, Node Value)> arguments, IReadOnlyDictionary<string,
    FunctionValue> library)
    : Node(span, [callee, .. arguments.Select(a => a.Value)])
{
    /// <summary>The function.</summary>
    public Node Callee { get; } = callee;

    /// <summary>The arguments; either all have a name or none has.</summary>
    public ImmutableArray<(string? Name, Node Value)> Arguments { get; } = arguments;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var types = Arguments.Select(a => (a.Name, a.Value.Check(scope), a.Value.Span)).ToImmutableArray();
        if (Callee is NameNode { Name: var name } && scope.Find(name) is null)
        {
            if (library.TryGetValue(name, out var function)) return function.Check(types, scope, Span);
            scope.Checks.Report(FeelCodes.UnknownFunction, Callee.Span, $"there is no function {UserText.Quote(name)}", Nearest(name));
            return FeelType.Any;
        }

        var type = Callee.Check(scope);
        if (type.Kind == TypeKind.Function) return type.Element ?? FeelType.Any;
        if (type.Kind != TypeKind.Any) scope.Checks.Report(FeelCodes.WrongType, Callee.Span, $"a {TypeRelations.Name(type)} can't be called");
        return FeelType.Any;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        if (Callee.Evaluate(scope) is not FunctionValue function) return scope.Run.Null(Callee.Span, "what is called is no function");
        if (Arguments.Length > 0 && Arguments[0].Name is not null)
            return function.Invoke([.. Arguments.Select(a => (a.Name!, a.Value.Evaluate(scope)))], scope.Run, Span);
        return function.Invoke([.. Arguments.Select(a => a.Value.Evaluate(scope))], scope.Run, Span);
    }

    private string? Nearest(string name) => NearestName.Find(name, library.Keys) is { } nearest ? $"did you mean {UserText.Quote(nearest)}?" : null;
}
