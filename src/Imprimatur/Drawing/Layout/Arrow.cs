namespace Imprimatur.Drawing.Layout;

/// <summary>A way from one step to one other.</summary>
/// <param name="Way">The way's index in the chart.</param>
/// <param name="From">The step that it leaves.</param>
/// <param name="To">The step that it leads to.</param>
internal readonly record struct Arrow(int Way, int From, int To);
