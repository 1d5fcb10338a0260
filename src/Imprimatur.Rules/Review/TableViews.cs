using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Rules.Review;

/// <summary>Decisions as tables that can be analysed.</summary>
internal static class TableViews
{
    /// <summary>The view of a decision; an expression is a table of one rule that takes every input.</summary>
    public static TableView Of(Decision decision) => decision is CompiledDecision compiled
        ? compiled.View() : throw new ArgumentException("only decisions that were read from a file can be looked into", nameof(decision));

    /// <summary>What lies outside since other decisions of the file feed it.</summary>
    public static IEnumerable<OutsidePart> Fed(Decision decision) => ((CompiledDecision)decision).Fed.Select(f =>
        new OutsidePart(null, f.Input, f.Feeder, $"the input is given by the decision `{f.Feeder}`; here it can be anything that its type allows"));
}
