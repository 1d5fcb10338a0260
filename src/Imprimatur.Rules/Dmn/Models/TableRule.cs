using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A rule of a decision table.</summary>
/// <param name="Tests">The tests in the order of the inputs.</param>
/// <param name="Outputs">What it gives in the order of the outputs.</param>
/// <param name="Annotations">What is noted of it, in the order of the annotation columns.</param>
internal sealed record TableRule(ImmutableArray<TableEntry> Tests, ImmutableArray<TableEntry> Outputs, ImmutableArray<string> Annotations) : DmnPart;
