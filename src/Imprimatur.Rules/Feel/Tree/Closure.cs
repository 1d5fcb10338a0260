using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A function that was written in FEEL, with the names that it could see where it stands.</summary>
internal sealed class Closure(ImmutableArray<(string Name, FeelType Type)> parameters, Node body, Scope scope) : FunctionValue
{
    /// <inheritdoc />
    public override ImmutableArray<string> Parameters { get; } = [.. parameters.Select(p => p.Name)];

    /// <inheritdoc />
    public override Value Invoke(ImmutableArray<Value> arguments, Run run, TextSpan span)
    {
        if (arguments.Length != parameters.Length) return run.Null(span, $"the function takes {parameters.Length} arguments, not {arguments.Length}");
        var inner = scope;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Coercion.To(arguments[i], parameters[i].Type, run) is not { } value)
                return run.Null(span, $"`{parameters[i].Name}` can't be a {arguments[i].Kind}");
            inner = inner.With(parameters[i].Name, value);
        }

        run.Enter(body.Depth);
        try
        {
            return body.Evaluate(inner);
        }
        finally
        {
            run.Leave(body.Depth);
        }
    }

    /// <inheritdoc />
    public override Value Invoke(ImmutableArray<(string Name, Value Value)> arguments, Run run, TextSpan span)
    {
        var values = new Value?[parameters.Length];
        foreach (var (name, value) in arguments)
        {
            var index = Parameters.IndexOf(name);
            if (index < 0 || values[index] is not null) return run.Null(span, $"the function has no further parameter `{name}`");
            values[index] = value;
        }

        return Array.Exists(values, v => v is null) ? run.Null(span, "the function needs more arguments") : Invoke([.. values.OfType<Value>()], run, span);
    }

    /// <inheritdoc />
    public override FeelType Check(ImmutableArray<(string? Name, FeelType Type, TextSpan Span)> arguments, TypeScope scope, TextSpan span) => FeelType.Any;

    /// <inheritdoc />
    public override bool Conforms(FeelType type)
    {
        if (type.Element is { Kind: not TypeKind.Any } asked && !TypeRelations.Fits(Gives(), asked)) return false;
        if (type.Parameters.IsDefault) return true;
        return type.Parameters.Length == parameters.Length && type.Parameters.Zip(parameters).All(p => TypeRelations.Fits(p.First, p.Second.Type));
    }

    /// <summary>The type of its value as far as its body tells; of names from outside any.</summary>
    private FeelType Gives()
    {
        var checks = new TypeChecks(_ => FeelType.Any, [], (_, _, _, _) => { });
        return body.Check(parameters.Aggregate(new TypeScope(checks), (inner, p) => inner.With(p.Name, p.Type)));
    }
}
