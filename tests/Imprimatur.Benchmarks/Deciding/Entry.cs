namespace Imprimatur.Benchmarks.Deciding;

/// <summary>A contender on a table, and what it was measured at. Mutable.</summary>
internal sealed class Entry(PaperTable table, IContender contender)
{
    public PaperTable Table { get; } = table;

    public IContender Contender { get; } = contender;

    /// <summary>The nanoseconds of processor time of one decision in the best round.</summary>
    public double Nanoseconds { get; set; } = double.MaxValue;

    /// <summary>The bytes that one decision allocates.</summary>
    public double Bytes { get; set; }
}
