namespace Imprimatur.Drawing.Layout;

/// <summary>The measures of a picture, in units of the SVG.</summary>
internal static class Metrics
{
    public const double Margin = 40;
    public const double SlotGap = 28;
    public const double LabelSize = 13;
    public const double LabelLine = 17;
    public const double LabelWidth = 172;
    public const double LabelGap = 8;
    public const double LabelPad = 6;
    public const double SealSize = 18;
    public const double TrackGap = 13;
    public const double ChannelTop = 14;
    public const double ArrowRoom = 24;
    public const double RailGap = 20;
    public const double PortGap = 16;
    public const double EntryHeight = 20;
    public const double BoxWidth = 190;
    public const double BoxTextWidth = 284;
    public const double BoxPadX = 18;
    public const double BoxPadY = 11;

    /// <summary>The room at either side of a text for the picture of its kind.</summary>
    public const double IconRoom = 44;
}
