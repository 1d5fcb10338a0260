using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;

namespace Imprimatur.Drawing.Svg;

/// <summary>Writes lines and their labels.</summary>
internal static class WayWriter
{
    public static string ClassOf(RouteStyle style) => style switch
    {
        RouteStyle.Back => "back",
        RouteStyle.Unmet => "unmet",
        RouteStyle.Far => "far",
        _ => "forward",
    };

    public static void Line(SvgBuilder svg, Chart chart, PictureRoute route)
    {
        var to = string.Join(' ', route.Targets.Select(t => chart.Steps[t].Name));
        if (route.Way < 0)
        {
            svg.Line($"<g class=\"rail {ClassOf(route.Style)}\" data-to=\"{to}\">");
        }
        else
        {
            var way = chart.Ways[route.Way];
            svg.Line($"<g class=\"way {ClassOf(route.Style)}\" data-from=\"{chart.Steps[way.From].Name}\" data-name=\"{way.Name}\" data-to=\"{to}\">");
            svg.Line($"<title>{way.Tip}</title>");
        }

        svg.Line($"<path class=\"line\" d=\"{Paths.Line(route.Points, route.HasArrow)}\"/>");
        if (route.HasArrow) svg.Line($"<path class=\"head\" d=\"{Paths.Head(route.Points)}\"/>");
        svg.Line($"</g>");
    }

    public static void Dot(SvgBuilder svg, PictureDot dot) =>
        svg.Line($"<g class=\"{ClassOf(dot.Style)}\"><circle class=\"dot\" cx=\"{dot.X}\" cy=\"{dot.Y}\" r=\"3.4\"/></g>");

    public static void Label(SvgBuilder svg, Chart chart, PictureLabel label)
    {
        var way = chart.Ways[label.Way];
        svg.Line($"<g class=\"label {ClassOf(label.Style)}\"><title>{way.Tip}</title>");
        svg.Line($"<rect class=\"chip\" x=\"{label.X}\" y=\"{label.Y}\" width=\"{label.Width}\" height=\"{label.Height}\"/>");
        var seal = label.HasSeal ? Metrics.SealSize + 4 : 0;
        if (label.HasSeal) Shapes.Seal(svg, label.X + Metrics.LabelPad + (Metrics.SealSize / 2), label.Y + (label.Height / 2), isGiven: true);
        var middle = label.X + ((label.Width + seal) / 2);
        for (var i = 0; i < label.Text.Lines.Length; i++)
        {
            var y = label.Y + (Metrics.LabelLine * i) + Metrics.LabelSize;
            svg.Line($"<text x=\"{middle}\" y=\"{y}\" font-size=\"{Metrics.LabelSize}\" text-anchor=\"middle\">{label.Text.Lines[i]}</text>");
        }

        svg.Line($"</g>");
    }
}
