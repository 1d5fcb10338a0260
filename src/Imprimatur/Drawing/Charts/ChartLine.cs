namespace Imprimatur.Drawing.Charts;

/// <summary>A line of text in a box, before it is broken to fit.</summary>
internal sealed record ChartLine(LineRole Role, string Text);
