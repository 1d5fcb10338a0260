using System.Collections.Immutable;

namespace Imprimatur.Drawing.Charts;

/// <summary>A way as the picture shows it.</summary>
/// <param name="From">The index of the step that it leaves.</param>
/// <param name="To">The indices of the steps that it may lead to.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="Name">The outcome's name as the definition has it.</param>
/// <param name="Label">What stands beside the line; may be empty.</param>
/// <param name="Approves">Whether it bears a seal.</param>
/// <param name="Tip">What a pointer that rests on it is told.</param>
internal sealed record ChartWay(int From, ImmutableArray<int> To, WayRole Role, string Name, string Label, bool Approves, string Tip);
