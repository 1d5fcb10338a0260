using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Svg;

/// <summary>Writes a step's box: outline, picture of its kind, texts.</summary>
internal static class BoxWriter
{
    public static void Write(SvgBuilder svg, ChartStep step, PictureBox box)
    {
        svg.Line($"<g class=\"step {Shapes.ClassOf(step.Shape)}\" data-step=\"{step.Name}\">");
        svg.Line($"<title>{step.Tip}</title>");
        Shapes.Outline(svg, step.Shape, box.X, box.Y, box.Width, box.Height);
        var hasIcon = Shapes.HasIcon(step.Shape);
        if (hasIcon) Shapes.Icon(svg, step.Shape, box.X + 24, box.Y + (box.Height / 2));
        if (step.IsForEach) Each(svg, box.X + box.Width - 22, box.Y + 9);
        var middle = box.X + (box.Width / 2);
        var top = box.Y + ((box.Height - box.Text.Height) / 2);
        foreach (var line in box.Text.Lines)
        {
            var shift = line.Role == LineRole.Due ? line.Size * 0.7 : 0;
            if (IsFirst(box.Text, line, LineRole.Due))
            {
                Clock(svg, middle + shift - (TextMeasure.Width(line.Text, line.Size) / 2) - 9, top + line.Baseline - (line.Size * 0.36));
            }

            svg.Line(
                $"<text class=\"{line.Role.ToString()}\" x=\"{middle + shift}\" y=\"{top + line.Baseline}\" "
                + $"font-size=\"{line.Size}\" text-anchor=\"middle\">{line.Text}</text>");
        }

        svg.Line($"</g>");
    }

    /// <summary>A clock face before a term.</summary>
    public static void Clock(SvgBuilder svg, double x, double y)
    {
        svg.Line($"<circle class=\"clock\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
        svg.Line($"<path class=\"clock\" d=\"M{x},{y - 3} V{y} H{x + 2.4}\"/>");
    }

    /// <summary>Three bars, the field's mark for one task for each element.</summary>
    public static void Each(SvgBuilder svg, double x, double y) =>
        svg.Line($"<path class=\"each\" d=\"M{x},{y} V{y + 10} M{x + 5},{y} V{y + 10} M{x + 10},{y} V{y + 10}\"/>");

    private static bool IsFirst(BoxText text, PlacedLine line, LineRole role) =>
        line.Role == role && ReferenceEquals(text.Lines.First(l => l.Role == role), line);
}
