using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>The values that tests speak of: between them no test changes.</summary>
internal static class SpokenValues
{
    /// <summary>The largest count of a list that is told apart.</summary>
    private const int LargestCount = 10_000;

    /// <summary>The values; of a list its elements.</summary>
    public static IEnumerable<Value> Of(CellTest test) => test switch
    {
        CellTest.Point point => [point.Value],
        CellTest.Stretch stretch => new[] { stretch.Low, stretch.High }.OfType<Value>(),
        CellTest.Has has => [has.Element],
        CellTest.All all => all.Tests.SelectMany(Of),
        CellTest.Some some => some.Tests.SelectMany(Of),
        CellTest.Not not => Of(not.Test),
        _ => [],
    };

    /// <summary>The counts that a test of a list speaks of.</summary>
    public static IEnumerable<int> CountsOf(CellTest test) => test switch
    {
        CellTest.Counts counts => Of(counts.Test).OfType<NumberValue>().Select(n => (int)n.Number.ToDecimal()),
        CellTest.All all => all.Tests.SelectMany(CountsOf),
        CellTest.Some some => some.Tests.SelectMany(CountsOf),
        CellTest.Not not => CountsOf(not.Test),
        _ => [],
    };

    /// <summary>Whether the counts that a test speaks of are whole and small, as those of lists are.</summary>
    public static bool CountsSuit(CellTest test) => Of(test).All(v =>
        v is NumberValue { Number: var n } && n.IsInteger && n >= Number.Zero && n <= Number.From(LargestCount));
}
