using System.Collections.Immutable;

namespace Imprimatur.Drawing.Layout;

/// <summary>A line of the picture.</summary>
/// <param name="Points">Its corners.</param>
/// <param name="Style">How it looks.</param>
/// <param name="HasArrow">Whether it ends at a step.</param>
/// <param name="Way">The way that it is part of, or -1 for a rail that several share.</param>
/// <param name="Targets">The steps to which it leads.</param>
internal sealed record PictureRoute(ImmutableArray<Spot> Points, RouteStyle Style, bool HasArrow, int Way, ImmutableArray<int> Targets);
