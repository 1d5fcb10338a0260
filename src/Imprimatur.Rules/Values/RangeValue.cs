namespace Imprimatur.Rules.Values;

/// <summary>A range between two values of one kind; an end that is null is open to infinity.</summary>
/// <param name="low">The lower end, or null.</param>
/// <param name="lowIncluded">Whether the lower end belongs to it.</param>
/// <param name="high">The upper end, or null.</param>
/// <param name="highIncluded">Whether the upper end belongs to it.</param>
internal sealed class RangeValue(Value? low, bool lowIncluded, Value? high, bool highIncluded) : Value
{
    /// <summary>The lower end, or null.</summary>
    public Value? Low { get; } = low;

    /// <summary>Whether the lower end belongs to it.</summary>
    public bool LowIncluded { get; } = lowIncluded;

    /// <summary>The upper end, or null.</summary>
    public Value? High { get; } = high;

    /// <summary>Whether the upper end belongs to it.</summary>
    public bool HighIncluded { get; } = highIncluded;

    /// <inheritdoc />
    internal override Extent Extent { get; } = Extent.Empty.With(low?.Extent ?? Extent.One).With(high?.Extent ?? Extent.One);

    /// <inheritdoc />
    public override string Kind => "range";

    /// <inheritdoc />
    public override bool Equals(Value? other) =>
        other is RangeValue that && Equals(Low, that.Low) && Equals(High, that.High) && LowIncluded == that.LowIncluded && HighIncluded == that.HighIncluded;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Low, High, LowIncluded, HighIncluded);

    /// <inheritdoc />
    public override string ToString() => (Low, High) switch
    {
        (null, null) => "(null..null)",
        (null, _) => (HighIncluded ? "<=" : "<") + High,
        (_, null) => (LowIncluded ? ">=" : ">") + Low,
        _ => $"{(LowIncluded ? '[' : '(')}{Low}..{High}{(HighIncluded ? ']' : ')')}",
    };
}
