using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>A built-in function: a name and one or more ways of calling it, tried in their order.</summary>
internal sealed class BuiltIn(string name, params ImmutableArray<Signature> signatures) : FunctionValue
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc />
    public override ImmutableArray<string> Parameters { get; } = [.. signatures[0].Parameters.Select(p => p.Name)];

    /// <inheritdoc />
    public override Value Invoke(ImmutableArray<Value> arguments, Run run, TextSpan span)
    {
        foreach (var signature in signatures)
        {
            if (signature.Bind(arguments, run) is { } bound)
                return Value(signature, bound, run) ?? run.Null(span, $"`{Name}` has no value for these arguments");
        }

        return run.Null(span, $"`{Name}` does not take these arguments");
    }

    /// <inheritdoc />
    public override Value Invoke(ImmutableArray<(string Name, Value Value)> arguments, Run run, TextSpan span)
    {
        foreach (var signature in signatures)
        {
            if (signature.Order(arguments) is { } ordered && signature.Bind(ordered, run) is { } bound)
                return Value(signature, bound, run) ?? run.Null(span, $"`{Name}` has no value for these arguments");
        }

        return run.Null(span, $"`{Name}` does not take these arguments");
    }

    /// <inheritdoc />
    public override FeelType Check(ImmutableArray<(string? Name, FeelType Type, TextSpan Span)> arguments, TypeScope scope, TextSpan span)
    {
        var types = arguments.Select(a => (a.Name, a.Type)).ToImmutableArray();
        foreach (var signature in signatures)
        {
            if (signature.Takes(types)) return signature.Result(types);
        }

        var given = string.Join(", ", arguments.Select(a => TypeRelations.Name(a.Type)));
        scope.Checks.Report(FeelCodes.BadArguments, span, $"{UserText.Quote(Name)} does not take ({given})",
            "it takes " + string.Join(" or ", signatures.Select(Describe)));
        return FeelType.Any;
    }

    private static Value? Value(Signature signature, Value?[] arguments, Run run) =>
        signature.Invoke(arguments, run) is { } value ? Run.Made(value) : null;

    private static string Describe(Signature signature) =>
        "(" + string.Join(", ",
            signature.Parameters.Select(p => $"{p.Name}{(p.Optional ? "?" : "")}{(p.Variadic ? "..." : "")}: {TypeRelations.Name(p.Type)}")) + ")";
}
