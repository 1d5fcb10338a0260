using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conditions;

/// <summary>An expression over the names of a vocabulary.</summary>
internal sealed class FeelExpression(Vocabulary vocabulary, Compiled<Node> compiled) : Expression
{
    /// <inheritdoc />
    public override string Text => compiled.Text;

    /// <inheritdoc />
    public override FeelType Type => compiled.Type;

    /// <inheritdoc />
    public override ImmutableArray<SlotUse> Reads { get; } = SlotUses.Merge(compiled.Reads.Select(r => new SlotUse(vocabulary.SlotOf(r), true)));

    /// <inheritdoc />
    public override Value? Evaluate(in Frame frame) => StrictEvaluation.Of(compiled.Root, FrameNames.Of(vocabulary, frame));
}
