namespace Imprimatur.Definitions.Plans;

/// <summary>The moments that clocks and guarantees speak of.</summary>
internal enum PointKind : byte
{
    /// <summary>The start of the instance.</summary>
    Start,

    /// <summary>A step is entered.</summary>
    Entered,

    /// <summary>A step ends by one of its ways.</summary>
    Ended,

    /// <summary>A step is left, however.</summary>
    Left,
}
