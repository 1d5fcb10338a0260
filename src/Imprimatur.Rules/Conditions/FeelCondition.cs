using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conditions;

/// <summary>A FEEL expression that is a boolean.</summary>
internal sealed class FeelCondition(Vocabulary vocabulary, Compiled<Node> compiled) : Condition
{
    /// <summary>The expression.</summary>
    public Compiled<Node> Expression => compiled;

    /// <inheritdoc />
    public override string Text => compiled.Text;

    /// <inheritdoc />
    public override ImmutableArray<SlotUse> Reads { get; } = SlotUses.Merge(compiled.Reads.Select(r => new SlotUse(vocabulary.SlotOf(r), true)));

    /// <inheritdoc />
    public override Ternary Evaluate(in Frame frame) =>
        TernaryLogic.From((StrictEvaluation.Of(compiled.Root, FrameNames.Of(vocabulary, frame)) as BooleanValue)?.Truth);
}
