namespace Imprimatur.Drawing.Layout;

/// <summary>A step's box with its place.</summary>
internal sealed record PictureBox(int Step, double X, double Y, double Width, double Height, BoxText Text);
