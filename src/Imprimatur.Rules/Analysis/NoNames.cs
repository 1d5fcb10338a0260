using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>No names: what a cell says of a missing value it says without them.</summary>
internal sealed class NoNames : INameSource
{
    /// <inheritdoc />
    public Value? Find(string name) => null;
}
