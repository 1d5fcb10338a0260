using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Values that are not told apart but from a missing one.</summary>
/// <param name="type">Their type.</param>
internal sealed class WholeDomain(FeelType type) : Domain
{
    /// <inheritdoc />
    public override int Count => 1;

    /// <summary>Only cells that ask whether there is a value are looked through here, and any value will do to try them.</summary>
    public override IEnumerable<(int Start, Value Example)> Runs(IReadOnlyCollection<Value> spoken) => [(0, new BooleanValue(true))];

    /// <inheritdoc />
    public override ClassLookup Lookup(int[] classes) => new WholeLookup(type, classes[0], classes[1]);

    private sealed class WholeLookup(FeelType type, int present, int missing) : ClassLookup
    {
        public override int Of(in TypedValue value) =>
            value.IsMissing ? missing : Conformance.Conforms(value.ToValue()!, type) ? present : None;
    }
}
