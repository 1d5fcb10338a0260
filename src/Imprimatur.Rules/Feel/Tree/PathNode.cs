using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>An entry of a context, a property of a temporal value or a range; of a list, those of its elements.</summary>
internal sealed class PathNode(TextSpan span, Node target, string name) : Node(span, target)
{
    /// <summary>What is looked into.</summary>
    public Node Target { get; } = target;

    /// <summary>What is looked for.</summary>
    public string Name { get; } = name;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope) => Member(Target.Check(scope), scope);

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        return Member(Target.Evaluate(scope), scope.Run);
    }

    private FeelType Member(FeelType type, TypeScope scope)
    {
        if (type.Kind == TypeKind.Any || (type.Kind == TypeKind.Context && type.Entries is null)) return FeelType.Any;
        if (type.Kind == TypeKind.List) return FeelType.ListOf(Member(type.Element ?? FeelType.Any, scope));
        if (type.Entries is { } entries && entries.TryGetValue(Name, out var entry)) return entry;
        if (Properties.TypeOf(type, Name) is { } property) return property;
        var available = type.Entries?.Keys.ToList() ?? [.. Properties.Of(type)];
        scope.Checks.Report(FeelCodes.UnknownName, Span, $"a {TypeRelations.Name(type)} has no {UserText.Quote(Name)}", NearestName.Help(Name, available));
        return FeelType.Any;
    }

    private Value Member(Value target, Run run)
    {
        switch (target)
        {
            case ContextValue context:
                return context.Entries.TryGetValue(Name, out var entry) ? entry : run.Null(Span, $"the context has no entry `{Name}`");
            case ListValue list:
                run.Step(list.Items.Length);
                var found = list.Items.Select(i => Member(i, run)).ToImmutableArray();
                return run.IsStrict && found.Contains(NullValue.Instance) ? NullValue.Instance : Run.Made(new ListValue(found));
            default:
                return Properties.Of(target, Name) ?? run.Null(Span, $"a {target.Kind} has no `{Name}`");
        }
    }
}
