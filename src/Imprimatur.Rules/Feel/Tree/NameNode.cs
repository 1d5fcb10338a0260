using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A name.</summary>
internal sealed class NameNode(TextSpan span, string name) : Node(span)
{
    /// <summary>The name, without back-ticks, its parts apart by one space.</summary>
    public string Name { get; } = name;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        if (scope.Find(Name) is { } type) return type;
        scope.Checks.Report(FeelCodes.UnknownName, Span, $"nothing is called {UserText.Quote(Name)} here", NearestName.Help(Name, scope.Available()));
        return FeelType.Any;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        return scope.Find(Name) ?? scope.Run.Null(Span, $"nothing is called `{Name}`");
    }
}
