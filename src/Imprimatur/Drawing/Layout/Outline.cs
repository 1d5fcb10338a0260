using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Layout;

/// <summary>Where lines meet the outline of a box.</summary>
internal static class Outline
{
    public static double TopAt(LayoutNode node, double x) => node.Y + Inset(node, x);

    public static double BottomAt(LayoutNode node, double x) => node.Bottom - Inset(node, x);

    public static double SideAt(LayoutNode node, Side side, double y)
    {
        var inset = SideInset(node, Math.Abs(y - node.Y - (node.Height / 2)));
        return side == Side.Left ? node.Left + inset : node.Right - inset;
    }

    private static double Inset(LayoutNode node, double x) =>
        node.Shape == StepShape.Choice && !node.IsBend ? node.Height / 2 * Math.Abs(x - node.X) / (node.Width / 2) : 0;

    private static double SideInset(LayoutNode node, double fromMiddle)
    {
        var half = node.Height / 2;
        return node.Shape switch
        {
            StepShape.Choice => node.Width / 2 * fromMiddle / half,
            StepShape.Start or StepShape.End => half - Math.Sqrt(Math.Max(0, (half * half) - (fromMiddle * fromMiddle))),
            _ => 0,
        };
    }
}
