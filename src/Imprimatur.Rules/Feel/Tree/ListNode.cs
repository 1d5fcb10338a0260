using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A list whose elements stand in the text.</summary>
internal sealed class ListNode(TextSpan span, ImmutableArray<Node> items) : Node(span, items.AsSpan())
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Node> Items { get; } = items;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var element = default(FeelType);
        foreach (var item in Items)
        {
            var type = item.Check(scope);
            element = element is null ? type : TypeRelations.Common(element, type);
        }

        return new FeelType(TypeKind.List) { Element = element };
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step(1 + Items.Length);
        var values = ImmutableArray.CreateBuilder<Value>(Items.Length);
        foreach (var item in Items)
        {
            var value = item.Evaluate(scope);
            if (value is NullValue && scope.Run.IsStrict) return value;
            values.Add(value);
        }

        return Run.Made(new ListValue(values.MoveToImmutable()));
    }
}
