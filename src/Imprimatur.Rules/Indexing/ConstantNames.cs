using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>The constants of a file, which are all that a cell that can be looked through may read.</summary>
internal sealed class ConstantNames(IReadOnlyDictionary<string, Value> constants) : INameSource
{
    /// <inheritdoc />
    public Value? Find(string name) => constants.GetValueOrDefault(name);

    /// <summary>What trying a cell is given.</summary>
    public static Surroundings Around(IReadOnlyDictionary<string, Value> constants) =>
        new(new ConstantNames(constants), DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
}
