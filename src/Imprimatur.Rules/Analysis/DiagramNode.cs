using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>A column of a diagram, and where each of its atoms leads. Compared by content.</summary>
internal sealed record DiagramNode(int Column, ImmutableArray<(int Child, Bits Atoms)> Children)
{
    /// <inheritdoc />
    public bool Equals(DiagramNode? other) => other is not null && Column == other.Column && Children.AsSpan().SequenceEqual(other.Children.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Column);
        foreach (var (child, atoms) in Children)
        {
            hash.Add(child);
            hash.Add(atoms);
        }

        return hash.ToHashCode();
    }
}
