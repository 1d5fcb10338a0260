namespace Imprimatur.Benchmarks;

/// <summary>What one run measured.</summary>
/// <param name="Name">What was run.</param>
/// <param name="Commands">How many commands.</param>
/// <param name="Elapsed">How long they took.</param>
/// <param name="Bytes">The bytes that they left in the file, or 0.</param>
internal sealed record Figure(string Name, int Commands, TimeSpan Elapsed, long Bytes)
{
    public double PerSecond => Commands / Elapsed.TotalSeconds;

    public double MicrosecondsEach => Elapsed.TotalMicroseconds / Commands;

    public double BytesEach => (double)Bytes / Commands;
}
