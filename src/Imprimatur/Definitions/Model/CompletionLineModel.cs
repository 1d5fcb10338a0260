using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>A line of <c>completion</c>.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Answer">The answer that it counts, or null.</param>
/// <param name="Amount">For <c>atLeast</c>, the count or the percentage.</param>
/// <param name="Outcome">The outcome.</param>
internal sealed record CompletionLineModel(SourcePosition At, CompletionLineKind Kind, Name? Answer, decimal Amount, Name Outcome);
