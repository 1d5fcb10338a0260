using System.Collections.Immutable;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>What several rows that match come to.</summary>
internal static class Combinations
{
    /// <summary>The answer that all rows are part of.</summary>
    /// <param name="how">How they are put together.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">What each row gives, in their order; at least one.</param>
    public static Answer Of(Combination how, Table table, ImmutableArray<Answer> rows)
    {
        var outputs = ImmutableArray.CreateBuilder<OutputValue>();
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            var given = rows.Select(r => r.Outputs[i]).Where(o => o.Value is not null || o.Computed is not null).ToImmutableArray();
            if (how == Combination.Count) outputs.Add(Plain(table.Outputs[i].Name, new NumberValue(Number.From(rows.Length))));
            else if (given.Any(g => g.Computed is not null)) outputs.Add(Computed(how, table, table.Outputs[i].Name, given));
            else if (how == Combination.List) outputs.Add(Plain(table.Outputs[i].Name, new ListValue([.. given.Select(g => g.Value!)])));
            else if (Sum(given) is { } sum) outputs.Add(Plain(table.Outputs[i].Name, sum));
            else return Answer.None;
        }

        return new Answer(outputs.ToImmutable());
    }

    /// <summary>What rows say that don't give the same: nothing, unless what one of them computes could be what the others give.</summary>
    public static Answer Agreed(ImmutableArray<Answer> said)
    {
        for (var i = 0; i < said[0].Outputs.Length; i++)
        {
            var plain = said.Select(s => s.Outputs[i]).Where(o => o.Computed is null).Select(o => o.Key).Distinct().Count();
            if (plain > 1) return Answer.None;
        }

        return new Answer(
        [
            .. said[0].Outputs.Select((o, i) => new OutputValue(o.Name, null, "agreed: " + Join(said.Select(s => s.Outputs[i]), p => p.Computed))
            {
                Meaning = "agreed: " + Join(said.Select(s => s.Outputs[i]), p => p.Meaning),
            }),
        ]);
    }

    private static OutputValue Plain(string name, Value value) => new(name, value, null);

    private static OutputValue Computed(Combination how, Table table, string name, ImmutableArray<OutputValue> given)
    {
        var word = how == Combination.List ? "list" : how == Combination.Sum ? "sum" : table.Aggregate == Aggregate.Min ? "min" : "max";
        return new OutputValue(name, null, $"{word} of {Join(given, g => g.Computed)}") { Meaning = $"{word} of {Join(given, g => g.Meaning)}" };
    }

    private static string Join(IEnumerable<OutputValue> given, Func<OutputValue, string?> text) =>
        "[" + string.Join(", ", given.Select(g => text(g) ?? g.Value?.ToString() ?? "nothing")) + "]";

    private static NumberValue? Sum(ImmutableArray<OutputValue> given)
    {
        var sum = given.Aggregate((Number?)Number.Zero, (a, b) => a is { } before ? NumberArithmetic.Add(before, ((NumberValue)b.Value!).Number) : null);
        return sum is { } number ? new NumberValue(number) : null;
    }
}
