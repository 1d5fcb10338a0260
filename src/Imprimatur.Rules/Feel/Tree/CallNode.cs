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
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var types = arguments.Select(a => (a.Name, a.Value.Check(scope), a.Value.Span)).ToImmutableArray();
        if (callee is NameNode { Name: var name } && scope.Find(name) is null)
        {
            if (library.TryGetValue(name, out var function)) return function.Check(types, scope, Span);
            scope.Checks.Report(FeelCodes.UnknownFunction, callee.Span, $"there is no function {UserText.Quote(name)}", Nearest(name));
            return FeelType.Any;
        }

        var type = callee.Check(scope);
        if (type.Kind == TypeKind.Function) return type.Element ?? FeelType.Any;
        if (type.Kind != TypeKind.Any) scope.Checks.Report(FeelCodes.WrongType, callee.Span, $"a {TypeRelations.Name(type)} can't be called");
        return FeelType.Any;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        if (callee.Evaluate(scope) is not FunctionValue function) return scope.Run.Null(callee.Span, "what is called is no function");
        if (arguments.Length > 0 && arguments[0].Name is not null)
            return function.Invoke([.. arguments.Select(a => (a.Name!, a.Value.Evaluate(scope)))], scope.Run, Span);
        return function.Invoke([.. arguments.Select(a => a.Value.Evaluate(scope))], scope.Run, Span);
    }

    private string? Nearest(string name) => NearestName.Find(name, library.Keys) is { } nearest ? $"did you mean {UserText.Quote(nearest)}?" : null;
}
