using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>some x in list satisfies c</c> and <c>every x in list satisfies c</c>, by Kleene's logic.</summary>
internal sealed class QuantifiedNode(TextSpan span, bool isEvery, ImmutableArray<IteratorClause> clauses, Node condition)
    : Node(span, [.. clauses.Select(c => c.Source), .. clauses.Select(c => c.To), condition])
{
    /// <summary>What it runs over.</summary>
    public ImmutableArray<IteratorClause> Clauses { get; } = clauses;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var type = condition.Check(Iteration.Check(Clauses, scope));
        if (!TypeRelations.Fits(type, FeelType.Boolean))
            scope.Checks.Report(FeelCodes.WrongType, condition.Span, $"`satisfies` asks for a boolean, not a {TypeRelations.Name(type)}");
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        bool? result = isEvery;
        var ran = Iteration.Each(Clauses, scope, inner =>
        {
            var truth = Truth.From(condition.Evaluate(inner));
            if (truth == !isEvery) result = !isEvery;
            else if (truth is null) result = null;
            return truth != !isEvery;
        });
        return ran ? Truth.OrNull(result) : scope.Run.Null(Span, "there is no list to run over");
    }
}
