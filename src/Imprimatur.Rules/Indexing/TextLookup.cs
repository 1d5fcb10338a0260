using System.Collections.Frozen;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds texts by hash.</summary>
/// <param name="classes">The classes of texts.</param>
/// <param name="other">The class of all others.</param>
/// <param name="missing">The class of a missing value.</param>
internal sealed class TextLookup(FrozenDictionary<string, int> classes, int other, int missing) : ClassLookup
{
    /// <inheritdoc />
    public override int Of(in TypedValue value) => value.Kind switch
    {
        TypedKind.Text => classes.TryGetValue(value.Text!, out var found) ? found : other,
        TypedKind.Missing => missing,
        _ => None,
    };
}
