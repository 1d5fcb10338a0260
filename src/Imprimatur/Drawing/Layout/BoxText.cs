using System.Collections.Immutable;
using Imprimatur.Drawing.Charts;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Layout;

/// <summary>The text of a box, broken to fit, and the room that it takes.</summary>
internal sealed record BoxText(ImmutableArray<PlacedLine> Lines, double Width, double Height)
{
    public static BoxText Of(ChartStep step)
    {
        var lines = ImmutableArray.CreateBuilder<PlacedLine>();
        var (width, height) = (0.0, 0.0);
        foreach (var line in step.Lines)
        {
            var size = SizeOf(line.Role);
            var isBold = line.Role == LineRole.Title;
            foreach (var text in TextWrap.Lines(line.Text, size, Metrics.BoxTextWidth, 2, isBold))
            {
                height += size * 1.35;
                lines.Add(new PlacedLine(line.Role, text, size, height - (size * 0.35)));
                width = Math.Max(width, TextMeasure.Width(text, size, isBold) + (line.Role == LineRole.Due ? size * 1.5 : 0));
            }
        }

        return new BoxText(lines.ToImmutable(), width, height);
    }

    private static double SizeOf(LineRole role) => role switch
    {
        LineRole.Title => 16,
        LineRole.Who => 13.5,
        LineRole.Basis => 12,
        _ => 13,
    };
}
