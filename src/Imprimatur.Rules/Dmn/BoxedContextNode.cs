using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>A boxed context: entries that can read those before them, and perhaps a result, which then is the value.</summary>
internal sealed class BoxedContextNode(ImmutableArray<(string Name, Node Value)> entries, Node? result) : Node(default,
    [.. entries.Select(e => e.Value), result])
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope) => FeelType.Any;

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var (name, node) in entries)
        {
            scope.Run.Step();
            values[name] = node.Evaluate(scope);
            scope = scope.With(name, values[name]);
        }

        return result is null ? Run.Made(new ContextValue(values.ToImmutable())) : result.Evaluate(scope);
    }
}
