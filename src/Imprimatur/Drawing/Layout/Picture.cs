using System.Collections.Immutable;

namespace Imprimatur.Drawing.Layout;

/// <summary>A chart in which everything has its place. Immutable.</summary>
internal sealed record Picture
{
    public required ImmutableArray<PictureBox> Boxes { get; init; }

    public required ImmutableArray<PictureRoute> Routes { get; init; }

    public required ImmutableArray<PictureLabel> Labels { get; init; }

    public required ImmutableArray<PictureDot> Dots { get; init; }

    /// <summary>Where a step's need of an approval is marked.</summary>
    public required ImmutableArray<Spot> Needs { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Bottom { get; init; }
}
