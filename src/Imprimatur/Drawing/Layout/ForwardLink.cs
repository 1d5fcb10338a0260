namespace Imprimatur.Drawing.Layout;

/// <summary>A way down the picture and the pieces that it is made of.</summary>
internal sealed record ForwardLink(int Way, IReadOnlyList<Segment> Segments);
