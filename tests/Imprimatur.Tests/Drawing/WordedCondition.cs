using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Tests.Drawing;

/// <summary>A condition that has only its words: all that a picture shows of one.</summary>
internal sealed class WordedCondition(string text) : Condition
{
    public override string Text => text;

    public override ImmutableArray<SlotUse> Reads => [];

    public override Ternary Evaluate(in Frame frame) => Ternary.Unknown;
}
