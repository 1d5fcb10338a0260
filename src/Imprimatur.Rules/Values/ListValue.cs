using System.Collections.Immutable;

namespace Imprimatur.Rules.Values;

/// <summary>A list.</summary>
/// <param name="items">The elements.</param>
public sealed class ListValue(ImmutableArray<Value> items) : Value
{
    /// <summary>The empty list.</summary>
    public static readonly ListValue Empty = new([]);

    /// <summary>The elements.</summary>
    public ImmutableArray<Value> Items { get; } = items;

    /// <inheritdoc />
    internal override Extent Extent { get; } = Measure(items);

    /// <inheritdoc />
    public override string Kind => "list";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is ListValue that && Items.AsSpan().SequenceEqual(that.Items.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    private static Extent Measure(ImmutableArray<Value> items)
    {
        var extent = Extent.Empty;
        foreach (var item in items) extent = extent.With(item.Extent);
        return extent;
    }

    /// <inheritdoc />
    public override string ToString() => "[" + string.Join(", ", Items) + "]";
}
