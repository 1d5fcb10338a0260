using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Layout;

/// <summary>A line of text in a box.</summary>
/// <param name="Role">What it says.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="Baseline">Where it stands, from the top of the box's text.</param>
internal sealed record PlacedLine(LineRole Role, string Text, double Size, double Baseline);
