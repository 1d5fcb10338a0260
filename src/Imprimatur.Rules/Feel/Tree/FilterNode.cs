using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>list[n]</c>, the n-th element (from 1; from the end when negative), or <c>list[condition]</c>, the elements for which it holds.</summary>
internal sealed class FilterNode(TextSpan span, Node list, Node filter) : Node(span, list, filter)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var type = list.Check(scope);
        if (!TypeRelations.Fits(type, new FeelType(TypeKind.List)))
            scope.Checks.Report(FeelCodes.WrongType, list.Span, $"only a list can be filtered, not a {TypeRelations.Name(type)}");
        var element = type.Element ?? FeelType.Any;
        var by = filter.Check(scope.With("item", element));
        if (by.Kind is not (TypeKind.Boolean or TypeKind.Number or TypeKind.Any))
            scope.Checks.Report(FeelCodes.WrongType, filter.Span, $"a filter is a number or a condition, not a {TypeRelations.Name(by)}");
        return by.Kind switch { TypeKind.Number => element, TypeKind.Boolean => FeelType.ListOf(element), _ => FeelType.Any };
    }

    /// <summary>Whether it was drawn as a box, which takes booleans only.</summary>
    public bool IsBoxed { get; init; }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        var run = scope.Run;
        run.Step();
        var value = list.Evaluate(scope);
        if (value is NullValue && run.IsStrict) return value;
        var items = value is ListValue l ? l.Items : value is NullValue ? [] : [value];
        if (filter is LiteralNode { Value: NumberValue n }) return At(items, n.Number, run);
        if (items.IsEmpty) return Indexes(scope) is { } index ? At(items, index, run) : ListValue.Empty;
        var kept = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in items)
        {
            run.Step();
            var verdict = filter.Evaluate(scope.WithItem(item));
            if (verdict is NumberValue number) return At(items, number.Number, run);
            if (verdict is not BooleanValue && run.IsStrict) return NullValue.Instance;
            if (verdict is not (BooleanValue or NullValue) && IsBoxed) return run.Null(filter.Span, $"a filter asks for a boolean, not a {verdict.Kind}");
            if (Truth.From(verdict) == true) kept.Add(item);
        }

        return new ListValue(kept.ToImmutable());
    }

    private Number? Indexes(Scope scope) => filter.Evaluate(scope.WithItem(NullValue.Instance)) is NumberValue n ? n.Number : null;

    private Value At(ImmutableArray<Value> items, Number index, Run run)
    {
        var place = NumberArithmetic.ToInteger(index) is { } i ? i > 0 ? i - 1 : i < 0 ? items.Length + i : -1 : -1;
        return place >= 0 && place < items.Length ? items[place] : run.Null(Span, $"the list has no element {index}");
    }
}
