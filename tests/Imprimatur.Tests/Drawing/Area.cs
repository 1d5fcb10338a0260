using Imprimatur.Drawing.Layout;

namespace Imprimatur.Tests.Drawing;

/// <summary>A rectangle of a picture, for asking what lies on what.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public static Area Of(PictureBox box) => new(box.X, box.Y, box.X + box.Width, box.Y + box.Height);

    public static Area Of(PictureLabel label) => new(label.X, label.Y, label.X + label.Width, label.Y + label.Height);

    public static Area Of(Spot a, Spot b) => new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));

    /// <summary>Whether the insides meet; touching is allowed.</summary>
    public bool Meets(Area other, double slack = 0.5) =>
        Left < other.Right - slack && other.Left < Right - slack && Top < other.Bottom - slack && other.Top < Bottom - slack;

    /// <summary>Whether a line (which has no inside) passes through.</summary>
    public bool IsCrossedBy(Spot a, Spot b)
    {
        var line = Of(a, b);
        return line.Left < Right - 0.5 && line.Right > Left + 0.5 && line.Top < Bottom - 0.5 && line.Bottom > Top + 0.5;
    }
}
