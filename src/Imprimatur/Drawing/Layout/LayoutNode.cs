using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Layout;

/// <summary>A place in a layer: a step's box, or a bend where a way over several layers passes.</summary>
internal sealed class LayoutNode
{
    /// <summary>The step's index in the chart, or -1 for a bend.</summary>
    public required int Step { get; init; }

    public required int Layer { get; init; }

    public StepShape Shape { get; init; }

    public BoxText Text { get; init; } = new([], 0, 0);

    /// <summary>Whether it lies on the straight line down the picture.</summary>
    public bool IsOnSpine { get; set; }

    public int Order { get; set; }

    public double Width { get; set; }

    public double Height { get; set; }

    /// <summary>Room beside the box for labels and lines at its sides.</summary>
    public double LeftRoom { get; set; }

    public double RightRoom { get; set; }

    /// <summary>Room below the box for the labels of the ways that leave it.</summary>
    public double LabelHeight { get; set; }

    /// <summary>The middle.</summary>
    public double X { get; set; }

    /// <summary>The top.</summary>
    public double Y { get; set; }

    public bool IsBend => Step < 0;

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);

    public double Bottom => Y + Height;

    public double SlotLeft => Left - LeftRoom;

    public double SlotRight => Right + RightRoom;
}
