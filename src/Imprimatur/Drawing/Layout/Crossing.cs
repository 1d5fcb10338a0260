namespace Imprimatur.Drawing.Layout;

/// <summary>A line that runs across a channel, and how it comes in and goes out.</summary>
internal sealed class Crossing
{
    public required double FromX { get; init; }

    public required double ToX { get; init; }

    /// <summary>Where it comes from above; null when it comes from a rail.</summary>
    public double? Above { get; init; }

    /// <summary>Where it goes on below; null when it goes to a rail.</summary>
    public double? Below { get; init; }

    /// <summary>Told the height once it is known.</summary>
    public required Action<double> Settle { get; init; }

    public int Track { get; set; } = -1;

    public bool IsRightward => ToX >= FromX;

    public double Left => Math.Min(FromX, ToX);

    public double Right => Math.Max(FromX, ToX);
}
