using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Layout;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Svg;

/// <summary>Says at the foot of a picture what its shapes, lines and marks mean; only those that it has.</summary>
internal static class Legend
{
    private const double Column = 238;
    private const double Line = 34;
    private const double Head = 40;

    public static double Height(Chart chart, Picture picture, double width) =>
        Head + (Math.Ceiling(Entries(chart, picture).Count / (double)Columns(width)) * Line) + 8;

    public static void Write(SvgBuilder svg, Chart chart, Picture picture, double x, double y, double width)
    {
        svg.Line($"<g class=\"legend\"><rect class=\"panel\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{Height(chart, picture, width)}\" rx=\"8\"/>");
        svg.Line($"<text class=\"Title\" x=\"{x + 18}\" y=\"{y + 26}\" font-size=\"15\">{chart.Words.Legend}</text>");
        var entries = Entries(chart, picture);
        var columns = Columns(width);
        for (var i = 0; i < entries.Count; i++)
        {
            var (left, middle) = (x + 18 + (i % columns * Column), y + Head + (i / columns * Line) + (Line / 2));
            entries[i].Draw(svg, left, middle);
            svg.Line($"<text x=\"{left + 58}\" y=\"{middle + 4.6}\" font-size=\"13\">{entries[i].Text}</text>");
        }

        svg.Line($"</g>");
    }

    private static int Columns(double width) => Math.Max(1, (int)((width - 24) / Column));

    private static List<(string Text, Action<SvgBuilder, double, double> Draw)> Entries(Chart chart, Picture picture)
    {
        var words = chart.Words;
        var entries = new List<(string, Action<SvgBuilder, double, double>)>();
        foreach (var shape in chart.Steps.Select(s => s.Shape).Where(s => s != StepShape.Start).Distinct().Order())
        {
            entries.Add((NameOf(shape, words), (svg, x, y) => Shape(svg, shape, x, y)));
        }

        if (chart.Steps.Any(s => s.IsForEach)) entries.Add((words.EachStep, (svg, x, y) => BoxWriter.Each(svg, x + 16, y - 5)));
        foreach (var style in picture.Routes.Select(r => r.Style == RouteStyle.Far ? RouteStyle.Forward : r.Style).Distinct().Order())
        {
            entries.Add((NameOf(style, words), (svg, x, y) => Way(svg, style, x, y)));
        }

        if (chart.Ways.Any(w => w.Approves)) entries.Add((words.Approval, (svg, x, y) => Shapes.Seal(svg, x + 21, y, isGiven: true)));
        if (!picture.Needs.IsEmpty) entries.Add((words.Need, (svg, x, y) => Shapes.Seal(svg, x + 21, y, isGiven: false)));
        if (chart.Steps.Any(s => s.Lines.Any(l => l.Role == LineRole.Due))) entries.Add((words.Due, (svg, x, y) => BoxWriter.Clock(svg, x + 21, y)));
        return entries;
    }

    private static void Shape(SvgBuilder svg, StepShape shape, double x, double y)
    {
        svg.Line($"<g class=\"{Shapes.ClassOf(shape)}\">");
        Shapes.Outline(svg, shape, x, y - 12, 42, 24);
        Shapes.Icon(svg, shape, x + 21, y);
        svg.Line($"</g>");
    }

    private static void Way(SvgBuilder svg, RouteStyle style, double x, double y)
    {
        var isRight = style != RouteStyle.Back;
        Spot[] points = isRight ? [new Spot(x, y), new Spot(x + 44, y)] : [new Spot(x + 44, y), new Spot(x, y)];
        svg.Line($"<g class=\"{WayWriter.ClassOf(style)}\"><path class=\"line\" d=\"{Paths.Line([.. points], true)}\"/>");
        svg.Line($"<path class=\"head\" d=\"{Paths.Head([.. points])}\"/></g>");
    }

    private static string NameOf(StepShape shape, DrawingWords words) => shape switch
    {
        StepShape.Person => words.PersonStep,
        StepShape.Rule => words.RuleStep,
        StepShape.Service => words.ServiceStep,
        StepShape.Choice => words.ChoiceStep,
        StepShape.Number => words.NumberStep,
        StepShape.End => words.EndStep,
        StepShape.Block => words.BlockStep,
        StepShape.Call => words.CallStep,
        _ => words.OtherStep,
    };

    private static string NameOf(RouteStyle style, DrawingWords words) => style switch
    {
        RouteStyle.Back => words.BackWay,
        RouteStyle.Unmet => words.UnmetWay,
        _ => words.ForwardWay,
    };
}
