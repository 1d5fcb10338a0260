namespace Imprimatur.Drawing.Layout;

/// <summary>The label of a way with its place.</summary>
internal sealed record PictureLabel(double X, double Y, PlacedText Text, RouteStyle Style, bool HasSeal, int Way)
{
    public double Width => Text.Width;

    public double Height => Text.Height;
}
