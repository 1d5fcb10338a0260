using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Svg;

/// <summary>The outlines by which kinds of steps are told apart, and the small pictures in them.</summary>
internal static class Shapes
{
    public static string ClassOf(StepShape shape) => shape switch
    {
        StepShape.Start => "start",
        StepShape.Person => "person",
        StepShape.Rule => "rule",
        StepShape.Service => "service",
        StepShape.Choice => "choice",
        StepShape.Number => "number",
        StepShape.End => "end",
        StepShape.Block => "block",
        StepShape.Call => "call",
        _ => "other",
    };

    public static bool HasIcon(StepShape shape) => shape is StepShape.Person or StepShape.Rule or StepShape.Service or StepShape.Number
        or StepShape.Block or StepShape.Call;

    public static void Outline(SvgBuilder svg, StepShape shape, double x, double y, double width, double height)
    {
        var (right, bottom, round) = (x + width, y + height, height / 2);
        switch (shape)
        {
            case StepShape.Person:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"11\"/>");
                break;
            case StepShape.Service:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
                svg.Line($"<path class=\"trim\" d=\"M{x + 6},{y} V{bottom} M{right - 6},{y} V{bottom}\"/>");
                break;
            case StepShape.Choice:
                svg.Line($"<path class=\"body\" d=\"M{x},{y + round} L{x + (width / 2)},{y} L{right},{y + round} L{x + (width / 2)},{bottom} Z\"/>");
                break;
            case StepShape.Number:
                var cut = Math.Min(11, height / 4);
                svg.Line(
                    $"<path class=\"body\" d=\"M{x + cut},{y} H{right - cut} L{right},{y + cut} V{bottom - cut} "
                    + $"L{right - cut},{bottom} H{x + cut} L{x},{bottom - cut} V{y + cut} Z\"/>");
                break;
            case StepShape.Start:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>");
                break;
            case StepShape.End:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>");
                svg.Line($"<rect class=\"trim\" x=\"{x + 4}\" y=\"{y + 4}\" width=\"{width - 8}\" height=\"{height - 8}\" rx=\"{round - 4}\"/>");
                break;
            case StepShape.Block:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
                svg.Line($"<path class=\"trim\" d=\"M{x},{y + 4} H{right} M{x},{bottom - 4} H{right}\"/>");
                break;
            case StepShape.Call:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"11\"/>");
                svg.Line($"<rect class=\"trim\" x=\"{x + 4}\" y=\"{y + 4}\" width=\"{width - 8}\" height=\"{height - 8}\" rx=\"8\"/>");
                break;
            default:
                svg.Line($"<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
                break;
        }
    }

    /// <summary>The picture of the kind, around a middle.</summary>
    public static void Icon(SvgBuilder svg, StepShape shape, double x, double y)
    {
        switch (shape)
        {
            case StepShape.Person:
                svg.Line($"<circle class=\"icon\" cx=\"{x}\" cy=\"{y - 5}\" r=\"4.2\"/>");
                svg.Line($"<path class=\"icon\" d=\"M{x - 8},{y + 9} C{x - 8},{y - 0.5} {x + 8},{y - 0.5} {x + 8},{y + 9} Z\"/>");
                break;
            case StepShape.Rule:
                svg.Line(
                    $"<path class=\"icon-line\" d=\"M{x - 9},{y - 8} H{x + 9} V{y + 8} H{x - 9} Z "
                    + $"M{x - 9},{y + 2.5} H{x + 9} M{x - 2},{y - 3} V{y + 8}\"/>");
                svg.Line($"<rect class=\"icon\" x=\"{x - 9}\" y=\"{y - 8}\" width=\"18\" height=\"5\"/>");
                break;
            case StepShape.Service:
                svg.Line($"<circle class=\"cog\" cx=\"{x}\" cy=\"{y}\" r=\"7.2\"/>");
                svg.Line($"<circle class=\"icon-line\" cx=\"{x}\" cy=\"{y}\" r=\"4.6\"/>");
                break;
            case StepShape.Number:
                svg.Line(
                    $"<path class=\"icon-line\" d=\"M{x - 3},{y - 8} L{x - 6},{y + 8} M{x + 5},{y - 8} L{x + 2},{y + 8} "
                    + $"M{x - 8},{y - 3} H{x + 8} M{x - 9},{y + 3} H{x + 7}\"/>");
                break;
            case StepShape.Block:
                svg.Line($"<path class=\"icon-line\" d=\"M{x - 8},{y - 8} V{y + 8} M{x},{y - 8} V{y + 8} M{x + 8},{y - 8} V{y + 8}\"/>");
                break;
            case StepShape.Call:
                svg.Line($"<path class=\"icon-line\" d=\"M{x - 8},{y - 8} H{x + 8} V{y + 8} H{x - 8} Z M{x},{y - 4} V{y + 4} M{x - 4},{y} H{x + 4}\"/>");
                break;
            default:
                break;
        }
    }

    /// <summary>An official seal: a ring, with a star where the approval is given, empty where it is needed.</summary>
    public static void Seal(SvgBuilder svg, double x, double y, bool isGiven)
    {
        svg.Line($"<circle class=\"{(isGiven ? "seal" : "need")}\" cx=\"{x}\" cy=\"{y}\" r=\"{(isGiven ? 7.6 : 5.2)}\"/>");
        if (isGiven) svg.Line($"<path class=\"star\" d=\"{Paths.Star(x, y, 5.2)}\"/>");
    }
}
