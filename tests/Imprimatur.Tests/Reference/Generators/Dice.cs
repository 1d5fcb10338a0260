namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Chance from a fixed seed: the same seed gives the same definitions and commands on every machine.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = Mixed((ulong)seed * 0xD1342543DE82EF95UL);

    /// <summary>A whole number below the bound.</summary>
    public int Below(int bound)
    {
        // SplitMix64 (Steele, Lea, Flood 2014)
        _state += 0x9E3779B97F4A7C15UL;
        return (int)(Mixed(_state) % (ulong)bound);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public T One<T>(params IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Some of them, in their order, each with the given chance.</summary>
    public List<T> Some<T>(IEnumerable<T> of, int percent) => [.. of.Where(_ => Chance(percent))];

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
