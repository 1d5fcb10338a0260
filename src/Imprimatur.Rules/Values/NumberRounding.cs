namespace Imprimatur.Rules.Values;

/// <summary>Which way a number is rounded.</summary>
internal enum NumberRounding
{
    /// <summary>To the nearest, halves to the even digit.</summary>
    HalfEven,

    /// <summary>To the nearest, halves away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest, halves towards zero.</summary>
    HalfDown,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>Downwards.</summary>
    Floor,

    /// <summary>Upwards.</summary>
    Ceiling,
}
