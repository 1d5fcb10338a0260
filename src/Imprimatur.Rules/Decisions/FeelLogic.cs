using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A FEEL expression; with several outputs it is a context of them.</summary>
internal sealed class FeelLogic(Compiled<Node> expression, ImmutableArray<OutputColumn> outputs) : Logic
{
    /// <summary>The expression.</summary>
    public Compiled<Node> Expression { get; } = expression;

    /// <inheritdoc />
    public override TableAnswer Answer(Value?[] slots, in Surroundings surroundings)
    {
        if (StrictEvaluation.Of(Expression.Root, surroundings) is not { } value) return TableAnswer.Failed("the expression has no value");
        if (outputs.Length == 1) return new TableAnswer([value], [], null);
        var entries = ((ContextValue)value).Entries;
        var values = outputs.Select(o => entries.GetValueOrDefault(o.Name)).ToImmutableArray();
        return values.Any(v => v is null or NullValue)
            ? TableAnswer.Failed("the expression leaves an output without a value") : new TableAnswer(values, [], null);
    }
}
