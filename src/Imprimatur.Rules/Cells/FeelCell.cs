using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary><c>{ "feel": "[0..30)" }</c>: unary tests.</summary>
internal sealed class FeelCell(Compiled<AnyOfTest> tests) : Cell
{
    /// <summary>The tests.</summary>
    public Compiled<AnyOfTest> Tests { get; } = tests;

    /// <inheritdoc />
    public override string Text => $"{{ \"feel\": {JsonWords.Of(Tests.Text)} }}";

    /// <inheritdoc />
    public override ImmutableArray<string> Reads => Tests.Reads;

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings) => StrictEvaluation.Test(Tests.Root, value, surroundings);
}
