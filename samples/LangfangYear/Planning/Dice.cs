namespace LangfangYear.Planning;

/// <summary>
/// Chance that can be repeated: what falls depends on the run's number, the item and the question alone, not on the order in which one asks.
/// So a run that was killed and started again meets the same year.
/// </summary>
/// <param name="random">The run's number (<c>--random</c>).</param>
internal sealed class Dice(int random)
{
    /// <summary>A number from 0 to below 1 (FNV-1a, finished by the mixer of SplitMix64).</summary>
    public double Roll(string item, string question)
    {
        var hash = 14_695_981_039_346_656_037UL ^ (uint)random;
        foreach (var c in item) hash = (hash ^ c) * 1_099_511_628_211UL;
        hash = (hash ^ '|') * 1_099_511_628_211UL;
        foreach (var c in question) hash = (hash ^ c) * 1_099_511_628_211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) / (double)(1UL << 53);
    }

    /// <summary>Whether something of this likelihood happens.</summary>
    public bool Falls(string item, string question, double likelihood) => Roll(item, question) < likelihood;

    /// <summary>A whole number from 0 to below <paramref name="count"/>.</summary>
    public int Pick(string item, string question, int count) => (int)(Roll(item, question) * count);
}
