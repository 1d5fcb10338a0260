using System.Collections.Immutable;

namespace Imprimatur.Rules.Values;

/// <summary>A context: named values, in the order of their names.</summary>
/// <param name="entries">The entries.</param>
public sealed class ContextValue(ImmutableSortedDictionary<string, Value> entries) : Value
{
    /// <summary>The entries, sorted by ordinal comparison of their names.</summary>
    public ImmutableSortedDictionary<string, Value> Entries { get; } = entries;

    /// <inheritdoc />
    internal override Extent Extent { get; } = Measure(entries);

    /// <inheritdoc />
    public override string Kind => "context";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is ContextValue that && Entries.SequenceEqual(that.Entries);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in Entries)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    private static Extent Measure(ImmutableSortedDictionary<string, Value> entries)
    {
        var extent = Extent.Empty;
        foreach (var (name, value) in entries) extent = extent.With(Extent.Of(name)).With(value.Extent);
        return extent;
    }

    /// <inheritdoc />
    public override string ToString() => "{" + string.Join(", ", Entries.Select(e => $"{e.Key}: {e.Value}")) + "}";
}
