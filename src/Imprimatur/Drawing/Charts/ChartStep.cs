using System.Collections.Immutable;

namespace Imprimatur.Drawing.Charts;

/// <summary>A step as the picture shows it.</summary>
/// <param name="Name">The step's path; empty for the start.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Lines">Its texts, the title first.</param>
/// <param name="IsForEach">Whether it stands for one task for each element of a list.</param>
/// <param name="Tip">What a pointer that rests on it is told.</param>
internal sealed record ChartStep(string Name, StepShape Shape, ImmutableArray<ChartLine> Lines, bool IsForEach, string Tip);
