using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Tells true from false.</summary>
internal sealed class TruthLookup(int no, int yes, int missing) : ClassLookup
{
    /// <inheritdoc />
    public override int Of(in TypedValue value) => value.Kind switch
    {
        TypedKind.Truth => value.Truth ? yes : no,
        TypedKind.Missing => missing,
        _ => None,
    };
}
