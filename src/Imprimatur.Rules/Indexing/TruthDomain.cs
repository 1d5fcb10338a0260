using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>False and true.</summary>
internal sealed class TruthDomain : Domain
{
    /// <inheritdoc />
    public override int Count => 2;

    /// <inheritdoc />
    public override IEnumerable<(int Start, Value Example)> Runs(IReadOnlyCollection<Value> spoken) =>
        [(0, new BooleanValue(false)), (1, new BooleanValue(true))];

    /// <inheritdoc />
    public override ClassLookup Lookup(int[] classes) => new TruthLookup(classes[0], classes[1], classes[2]);
}
