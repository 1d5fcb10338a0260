using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>for x in list return f(x)</c>; <c>partial</c> stands for the results so far.</summary>
internal sealed class ForNode(TextSpan span, ImmutableArray<IteratorClause> clauses, Node body)
    : Node(span, [.. clauses.Select(c => c.Source), .. clauses.Select(c => c.To), body])
{
    /// <summary>What it runs over.</summary>
    public ImmutableArray<IteratorClause> Clauses { get; } = clauses;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope) =>
        FeelType.ListOf(body.Check(Iteration.Check(Clauses, scope).With("partial", new FeelType(TypeKind.List))));

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        var results = ImmutableArray.CreateBuilder<Value>();
        var failed = false;
        var ran = Iteration.Each(Clauses, scope, inner =>
        {
            // The list so far is copied only when the body asks for it.
            var value = body.Evaluate(ReadsPartial ? inner.With("partial", new ListValue(results.ToImmutable())) : inner);
            if (ReadsPartial) scope.Run.Step(results.Count);
            failed |= value is NullValue && scope.Run.IsStrict;
            results.Add(value);
            if (results.Count > FeelLimits.Elements) throw new EvaluationLimitException($"a list has more than {FeelLimits.Elements} elements");
            return !failed;
        });
        if (!ran) return scope.Run.Null(Span, "there is no list to run over");
        return failed ? NullValue.Instance : Run.Made(new ListValue(results.ToImmutable()));
    }

    /// <summary>Whether the text of the body names the results so far.</summary>
    public bool ReadsPartial { get; init; }
}
