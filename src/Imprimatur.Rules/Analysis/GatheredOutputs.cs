using System.Collections.Immutable;
using System.Numerics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>What rows add to answers that are put together of all rows that match.</summary>
internal sealed class GatheredOutputs
{
    private readonly Combination _combination;
    private readonly ImmutableArray<ImmutableArray<int>> _keys;
    private readonly ImmutableArray<ImmutableArray<BigInteger>> _summands;

    private GatheredOutputs(Combination combination, ImmutableArray<OutputValue>[] rows)
    {
        _combination = combination;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int KeyOf(OutputValue output)
        {
            if (output.Value is null && output.Computed is null) return -1;
            numbers.TryAdd(output.Key, numbers.Count);
            return numbers[output.Key];
        }

        var outputs = Enumerable.Range(0, rows.Length == 0 ? 0 : rows[0].Length);
        _keys = [.. outputs.Select(o => rows.Select(r => KeyOf(r[o])).ToImmutableArray())];
        if (combination == Combination.Sum) _summands = Scaled(rows);
    }

    /// <summary>Whether outputs are lists.</summary>
    public bool AreLists => _combination == Combination.List;

    /// <summary>The outputs of two versions that put rows together in the same way; null where they don't, or where a sum may be rounded.</summary>
    public static GatheredOutputs? Of(Space space, ImmutableArray<SpaceSide> sides)
    {
        var (a, b) = (sides[0].View, sides[1].View);
        var isSame = a.Combination == b.Combination && a.Table.Outputs.Select(o => o.Name).SequenceEqual(b.Table.Outputs.Select(o => o.Name));
        if (!isSame || a.Combination is not (Combination.List or Combination.Sum or Combination.Count)) return null;
        var rows = new ImmutableArray<OutputValue>[space.Rows];
        for (var row = 0; row < rows.Length; row++)
        {
            var side = sides[sides[0].Places[row] >= 0 ? 0 : 1];
            rows[row] = side.View.Answers[side.Places[row]].Outputs;
        }

        if (a.Combination == Combination.Sum && !IsExact(rows.SelectMany(r => r))) return null;
        return new GatheredOutputs(a.Combination, rows);
    }

    /// <summary>Whether what rows add differs whatever rows stand between them.</summary>
    public bool Differ(IReadOnlyCollection<int> lost, IReadOnlyCollection<int> gained) => _combination switch
    {
        Combination.Count => lost.Count != gained.Count,
        Combination.Sum => _summands.Any(s => Sum(s, lost) != Sum(s, gained)),
        _ => _keys.Any(k => !Given(k, lost).Order().SequenceEqual(Given(k, gained).Order())),
    };

    /// <summary>Whether each output's list is the same.</summary>
    public bool AreSame(IEnumerable<int> old, IEnumerable<int> @new) => _keys.All(k => Given(k, old).SequenceEqual(Given(k, @new)));

    private static IEnumerable<int> Given(ImmutableArray<int> keys, IEnumerable<int> rows) => rows.Select(r => keys[r]).Where(k => k >= 0);

    private static BigInteger Sum(ImmutableArray<BigInteger> summands, IEnumerable<int> rows) =>
        rows.Aggregate(BigInteger.Zero, (sum, row) => sum + summands[row]);

    /// <summary>Whether no sum of some of the values needs more digits than a number has.</summary>
    private static bool IsExact(IEnumerable<OutputValue> outputs)
    {
        var all = outputs.Where(o => o.Value is not null || o.Computed is not null).ToList();
        if (!all.TrueForAll(o => o.Value is NumberValue { Number.Exponent: > -100 and < 100 })) return false;
        var least = all.Select(o => ((NumberValue)o.Value!).Number.Exponent).DefaultIfEmpty().Min();
        return Number.DigitsOf(all.Aggregate(BigInteger.Zero, (sum, o) => sum + BigInteger.Abs(Scaled(o, least)))) <= Number.Digits;
    }

    private static ImmutableArray<ImmutableArray<BigInteger>> Scaled(ImmutableArray<OutputValue>[] rows)
    {
        var least = rows.SelectMany(r => r).Select(o => o.Value).OfType<NumberValue>().Select(n => n.Number.Exponent).DefaultIfEmpty().Min();
        return [.. Enumerable.Range(0, rows.Length == 0 ? 0 : rows[0].Length).Select(o => rows.Select(r => Scaled(r[o], least)).ToImmutableArray())];
    }

    private static BigInteger Scaled(OutputValue output, int least) =>
        output.Value is NumberValue { Number: var n } ? n.Coefficient * BigInteger.Pow(10, n.Exponent - least) : BigInteger.Zero;
}
