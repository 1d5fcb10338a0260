using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A context; each entry can read those before it.</summary>
internal sealed class ContextNode(TextSpan span, ImmutableArray<(string Name, Node Value)> entries) : Node(span, [.. entries.Select(e => e.Value)])
{
    /// <summary>The entries in their order.</summary>
    public ImmutableArray<(string Name, Node Value)> Entries { get; } = entries;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var types = ImmutableSortedDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
        foreach (var (name, value) in Entries)
        {
            types[name] = value.Check(scope);
            scope = scope.With(name, types[name]);
        }

        return new FeelType(TypeKind.Context) { Entries = types.ToImmutable() };
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        var run = scope.Run;
        foreach (var (name, value) in Entries)
        {
            run.Step();
            if (!values.TryAdd(name, value.Evaluate(scope))) return run.Null(Span, $"the context has two entries `{name}`");
            scope = scope.With(name, values[name]);
        }

        return Run.Made(new ContextValue(values.ToImmutable()));
    }
}
