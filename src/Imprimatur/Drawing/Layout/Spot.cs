namespace Imprimatur.Drawing.Layout;

/// <summary>A point of the picture.</summary>
internal readonly record struct Spot(double X, double Y);
