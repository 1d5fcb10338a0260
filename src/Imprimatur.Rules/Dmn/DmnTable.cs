using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Tree;

namespace Imprimatur.Rules.Dmn;

/// <summary>The parts of a decision table of a DMN model.</summary>
/// <param name="Inputs">The input expressions, each with its allowed values or null.</param>
/// <param name="Outputs">The outputs: the name (null when there is one output without), the values in the order of their priority, the default or null.</param>
/// <param name="Rules">The rules: a test for each input, an expression for each output.</param>
/// <param name="Policy">The hit policy, its first letter.</param>
/// <param name="Aggregation">SUM, MIN, MAX, COUNT or null.</param>
internal sealed record DmnTable(
    ImmutableArray<(Node Expression, AnyOfTest? Allowed)> Inputs,
    ImmutableArray<(string? Name, ImmutableArray<Node> Priorities, Node? Default)> Outputs,
    ImmutableArray<(ImmutableArray<AnyOfTest?> Tests, ImmutableArray<Node> Outputs)> Rules,
    char Policy,
    string? Aggregation);
