namespace Imprimatur.Rules.Analysis;

/// <summary>Compares sets of rows by what is in them.</summary>
internal sealed class WordsComparer : IEqualityComparer<ulong[]>
{
    /// <summary>The one instance.</summary>
    public static readonly WordsComparer Instance = new();

    /// <inheritdoc />
    public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc />
    public int GetHashCode(ulong[] obj)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in obj) hash = (hash ^ word ^ (word >> 29)) * 0x9E3779B97F4A7C15UL;
        return (int)(hash ^ (hash >> 32));
    }
}
