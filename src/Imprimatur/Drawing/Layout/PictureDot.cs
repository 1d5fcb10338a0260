namespace Imprimatur.Drawing.Layout;

/// <summary>A dot where a line joins a rail.</summary>
internal sealed record PictureDot(double X, double Y, RouteStyle Style);
