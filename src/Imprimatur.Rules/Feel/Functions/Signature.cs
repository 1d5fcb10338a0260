using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>One way of calling a built-in function.</summary>
internal sealed class Signature
{
    private readonly string _result;
    private readonly Func<Value?[], Run, Value?> _body;

    /// <summary>A signature as it is written: <c>string: string, length?: number -> string</c>; <c>...</c> after a name takes all that is left.</summary>
    /// <param name="text">The parameters and the type of the result, where <c>same</c> is the type of the first argument and <c>element</c> that of
    /// its elements.</param>
    /// <param name="body">What it does; a C# null among the arguments is one left out, a C# null as the answer a failure.</param>
    public Signature(string text, Func<Value?[], Run, Value?> body)
    {
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        Parameters = [.. text[..arrow].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)];
        _result = text[(arrow + 2)..].Trim();
        _body = body;
    }

    /// <summary>The parameters.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>The arguments by parameter, converted where DMN does so; null when they don't fit.</summary>
    public Value?[]? Bind(ImmutableArray<Value> arguments, Run run)
    {
        var bound = new Value?[Parameters.Length];
        for (var i = 0; i < Parameters.Length; i++)
        {
            var parameter = Parameters[i];
            if (parameter.Variadic)
            {
                bound[i] = new ListValue(i < arguments.Length ? arguments[i..] : []);
                return arguments.Length > i || parameter.Optional ? bound : null;
            }

            if (i >= arguments.Length)
            {
                if (!parameter.Optional) return null;
                continue;
            }

            if (Coercion.To(arguments[i], parameter.Type, run) is not { } value) return null;
            bound[i] = value;
        }

        return arguments.Length > Parameters.Length ? null : bound;
    }

    /// <summary>
    /// The arguments by parameter; null when the names don't fit. A function of any number of values takes them by name as one list; to one that has other
    /// parameters too, as <c>append</c>, a list is one value.
    /// </summary>
    public ImmutableArray<Value>? Order(ImmutableArray<(string Name, Value Value)> arguments)
    {
        var values = new List<Value>();
        var (used, last) = (0, 0);
        foreach (var parameter in Parameters)
        {
            var index = arguments.Select(a => a.Name).ToList().IndexOf(parameter.Name);
            if (index >= 0) used++;
            else if (!parameter.Optional) return null;
            if (index >= 0 && parameter.Variadic && Parameters.Length == 1 && arguments[index].Value is ListValue list) values.AddRange(list.Items);
            else values.Add(index >= 0 ? arguments[index].Value : NullValue.Instance);
            if (index >= 0) last = values.Count;
        }

        if (used != arguments.Length) return null;
        return [.. values.Take(last)];
    }

    /// <summary>Whether arguments of these types fit, without any conversion.</summary>
    public bool Takes(ImmutableArray<(string? Name, FeelType Type)> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = arguments[i].Name is { } name
                ? Parameters.FirstOrDefault(p => p.Name == name) : i < Parameters.Length ? Parameters[i] : Parameters.LastOrDefault(p => p.Variadic);
            if (parameter is null || !TypeRelations.Fits(arguments[i].Type, parameter.Type)) return false;
        }

        return Parameters.Count(p => p is { Optional: false, Variadic: false }) <= arguments.Length;
    }

    /// <summary>The type of the value for arguments of these types.</summary>
    public FeelType Result(ImmutableArray<(string? Name, FeelType Type)> arguments) => _result switch
    {
        "same" or "element" or "common" when arguments.IsEmpty => FeelType.Any,
        "same" => arguments.Select(a => a.Type).DefaultIfEmpty(FeelType.Any).Aggregate(TypeRelations.Common) is { Kind: TypeKind.List } list
            ? list : arguments[0].Type,
        "list" when arguments.Length > 0 && arguments[0].Type.Kind == TypeKind.List => arguments[0].Type,
        "element" => arguments[0].Type.Element ?? FeelType.Any,
        "common" => arguments.Select(a => a.Type).Aggregate(TypeRelations.Common),
        _ => TypeNames.Find(_result) ?? throw new InvalidOperationException($"no type `{_result}`"),
    };

    /// <summary>Calls it.</summary>
    public Value? Invoke(Value?[] arguments, Run run)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is NullValue && Parameters[i].Type.Kind != TypeKind.Any && !Parameters[i].Optional) return null;
            if (arguments[i] is NullValue && (run.IsStrict || (Parameters[i].Optional && Parameters[i].Type.Kind != TypeKind.Any))) return null;
        }

        return _body(arguments, run);
    }

    private static Parameter Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..colon].Trim();
        var type = TypeNames.Find(text[(colon + 1)..].Trim()) ?? throw new InvalidOperationException($"no type in `{text}`");
        var variadic = name.EndsWith("...", StringComparison.Ordinal);
        return new Parameter(name.TrimEnd('?', '.'), type, name.EndsWith('?'), variadic);
    }
}
