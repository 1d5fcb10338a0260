using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds places on a line whose points need all the digits of a number.</summary>
internal sealed class WideLookup(TypeKind kind, Number[] points, int[] classes) : ClassLookup
{
    /// <inheritdoc />
    public override int Of(in TypedValue value)
    {
        if (value.IsMissing) return classes[^1];
        if (!LinePlace.TryOf(kind, value, out var whole, out var exponent)) return None;
        var found = Array.BinarySearch(points, Number.Of(whole, exponent));
        return classes[found >= 0 ? (2 * found) + 1 : 2 * ~found];
    }
}
