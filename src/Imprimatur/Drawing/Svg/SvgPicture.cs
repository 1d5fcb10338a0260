using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Svg;

/// <summary>Writes a whole picture: the title over its red line as on an official document, the steps and ways, notes, the legend.</summary>
internal static class SvgPicture
{
    private const double LeastWidth = 640;
    private const double NoteLine = 22;

    public static string Write(Chart chart, Picture picture)
    {
        var wide = picture.Right - picture.Left + (2 * Metrics.Margin);
        var width = Math.Max(Math.Max(LeastWidth, wide), HeaderWidth(chart));
        var header = 74 + (chart.Subtitles.Length * 21);
        var notesTop = header + picture.Bottom + 26;
        var legendTop = notesTop + (chart.Notes.Length * NoteLine);
        var height = legendTop + Legend.Height(chart, picture, width - (2 * Metrics.Margin)) + Metrics.Margin;
        var svg = new SvgBuilder();
        svg.Line(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" "
            + $"viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{chart.Words.Language}\">");
        svg.Line($"<title>{chart.Title}</title>");
        svg.Line($"{StyleSheet.Css:raw}");
        svg.Line($"<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>");
        Header(svg, chart, width, header);
        svg.Line($"<g transform=\"translate({((width - wide) / 2) + Metrics.Margin - picture.Left} {header})\">");
        Body(svg, chart, picture);
        svg.Line($"</g>");
        for (var i = 0; i < chart.Notes.Length; i++)
        {
            svg.Line($"<text class=\"Note\" x=\"{Metrics.Margin}\" y=\"{notesTop + (i * NoteLine)}\" font-size=\"13\">{chart.Notes[i]}</text>");
        }

        Legend.Write(svg, chart, picture, Metrics.Margin, legendTop, width - (2 * Metrics.Margin));
        svg.Line($"</svg>");
        return svg.ToString();
    }

    private static void Body(SvgBuilder svg, Chart chart, Picture picture)
    {
        foreach (var route in picture.Routes) WayWriter.Line(svg, chart, route);
        foreach (var dot in picture.Dots) WayWriter.Dot(svg, dot);
        foreach (var box in picture.Boxes) BoxWriter.Write(svg, chart.Steps[box.Step], box);
        foreach (var label in picture.Labels) WayWriter.Label(svg, chart, label);
        foreach (var need in picture.Needs) Shapes.Seal(svg, need.X, need.Y, isGiven: false);
    }

    private static double HeaderWidth(Chart chart) =>
        Math.Max(TextMeasure.Width(chart.Title, 27, bold: true) * 1.08, chart.Subtitles.Max(s => TextMeasure.Width(s, 13.5))) + (2 * Metrics.Margin);

    private static void Header(SvgBuilder svg, Chart chart, double width, double height)
    {
        svg.Line($"<text class=\"heading\" x=\"{width / 2}\" y=\"48\" text-anchor=\"middle\">{chart.Title}</text>");
        for (var i = 0; i < chart.Subtitles.Length; i++)
        {
            svg.Line($"<text class=\"under\" x=\"{width / 2}\" y=\"{74 + (i * 21)}\" text-anchor=\"middle\">{chart.Subtitles[i]}</text>");
        }

        svg.Line($"<path class=\"ruler\" d=\"M{Metrics.Margin},{height - 8} H{width - Metrics.Margin}\"/>");
    }
}
