using System.Collections.Immutable;
using System.Text;
using Imprimatur.Drawing.Layout;

namespace Imprimatur.Drawing.Svg;

/// <summary>Lines with round corners, and arrow heads.</summary>
internal static class Paths
{
    private const double Radius = 9;
    private const double ArrowLength = 10;
    private const double ArrowHalf = 4.6;

    /// <summary>The path through the points; with an arrow it ends where the head begins.</summary>
    public static string Line(ImmutableArray<Spot> points, bool hasArrow)
    {
        var ends = hasArrow ? points.SetItem(points.Length - 1, Before(points[^1], points[^2], ArrowLength - 2)) : points;
        var path = new StringBuilder($"M{At(ends[0])}");
        for (var i = 1; i < ends.Length - 1; i++)
        {
            var radius = Math.Min(Radius, Math.Min(Length(ends[i - 1], ends[i]), Length(ends[i], ends[i + 1])) / 2);
            path.Append(Invariant($" L{At(Before(ends[i], ends[i - 1], radius))} Q{At(ends[i])} {At(Before(ends[i], ends[i + 1], radius))}"));
        }

        return path.Append(Invariant($" L{At(ends[^1])}")).ToString();
    }

    public static string Head(ImmutableArray<Spot> points)
    {
        var (tip, from) = (points[^1], points[^2]);
        var foot = Before(tip, from, ArrowLength);
        var (dx, dy) = ((tip.Y - foot.Y) / ArrowLength * ArrowHalf, (tip.X - foot.X) / ArrowLength * ArrowHalf);
        return $"M{At(tip)} L{At(new Spot(foot.X + dx, foot.Y - dy))} L{At(new Spot(foot.X - dx, foot.Y + dy))} Z";
    }

    /// <summary>A star with five points, as in an official seal.</summary>
    public static string Star(double x, double y, double radius)
    {
        var path = new StringBuilder();
        for (var i = 0; i < 10; i++)
        {
            var (angle, reach) = ((Math.PI / 5 * i) - (Math.PI / 2), i % 2 == 0 ? radius : radius * 0.42);
            path.Append(i == 0 ? "M" : " L").Append(At(new Spot(x + (Math.Cos(angle) * reach), y + (Math.Sin(angle) * reach))));
        }

        return path.Append(" Z").ToString();
    }

    private static Spot Before(Spot at, Spot from, double distance)
    {
        var length = Length(at, from);
        return length == 0 ? at : new Spot(at.X + ((from.X - at.X) / length * distance), at.Y + ((from.Y - at.Y) / length * distance));
    }

    private static double Length(Spot a, Spot b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static string At(Spot spot) => $"{SvgBuilder.Number(spot.X)},{SvgBuilder.Number(spot.Y)}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
