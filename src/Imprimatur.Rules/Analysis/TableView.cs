using System.Collections.Immutable;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>A table as the analysis looks at it: the rows in the order in which they win, and what each gives.</summary>
internal sealed class TableView
{
    /// <summary>A view of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="constants">The constants that cells may name.</param>
    /// <param name="conditions">The named conditions, with what each means.</param>
    public TableView(Table table, IReadOnlyDictionary<string, Value> constants, IReadOnlyDictionary<string, string> conditions)
    {
        (Table, Constants, Conditions) = (table, constants, conditions);
        var all = Enumerable.Range(0, table.Rows.Length);
        ImmutableArray<Answer> answers = [.. table.Rows.Select(AnswerOf)];
        (Combination, var order) = Order(table, answers, all);
        Places = [.. order];
        Rows = [.. Places.Select(i => table.Rows[i])];
        Answers = [.. Places.Select(i => answers[i])];
        NoMatch = table.Otherwise is { } otherwise ? Fallback(AnswerOf(otherwise)) : table.AnswersNothing ? Nothing(table) : Answer.None;
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The constants.</summary>
    public IReadOnlyDictionary<string, Value> Constants { get; }

    /// <summary>The named conditions, with what each means.</summary>
    public IReadOnlyDictionary<string, string> Conditions { get; }

    /// <summary>What rows that match come to.</summary>
    public Combination Combination { get; }

    /// <summary>The rows in the order in which they win.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>Their places in the table.</summary>
    public ImmutableArray<int> Places { get; }

    /// <summary>What each of them gives by itself.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <summary>What is answered when no row matches.</summary>
    public Answer NoMatch { get; }

    /// <summary>What FEEL with these reads means: the same text for the same meaning.</summary>
    public string Meaning(string text, IEnumerable<string> reads) => string.Join(" | ", reads.Select(Behind).OfType<string>().Prepend(text));

    private string? Behind(string name) =>
        Constants.TryGetValue(name, out var value) ? $"{name} = {value}" : Conditions.TryGetValue(name, out var text) ? $"{name}: {text}" : null;

    private Answer AnswerOf(Row row) => new(
    [
        .. Table.Outputs.Select((o, i) => row.Outputs[i] switch
        {
            { Expression: { } e } => new OutputValue(o.Name, null, e.Text) { Meaning = Meaning(e.Text, e.Reads) },
            var given => new OutputValue(o.Name, given.Literal, null),
        }),
    ]);

    private Answer Fallback(Answer otherwise) => Table.GivesLists ? Combinations.Of(Combination.List, Table, [otherwise]) : otherwise;

    private static (Combination, IEnumerable<int>) Order(Table table, ImmutableArray<Answer> answers, IEnumerable<int> all)
    {
        int[] ByRank() => [.. all.OrderBy(i => RowPriority.Of(table.Rows[i], table.Outputs), Comparer<ImmutableArray<int>>.Create(RowPriority.Compare))];
        Number Given(int row) => ((NumberValue)answers[row].Outputs[0].Value!).Number;
        return (table.Policy, table.Aggregate) switch
        {
            (HitPolicy.First, _) => (Combination.First, all),
            (HitPolicy.Priority, _) => (Combination.First, ByRank()),
            (HitPolicy.Unique, _) => (Combination.Only, all),
            (HitPolicy.Any, _) => (Combination.Agreed, all),
            (HitPolicy.OutputOrder, _) => (Combination.List, ByRank()),
            (HitPolicy.Collect, Aggregate.Sum) => (Combination.Sum, all),
            (HitPolicy.Collect, Aggregate.Count) => (Combination.Count, all),
            (HitPolicy.Collect, Aggregate.Min or Aggregate.Max) when answers.Any(a => a.Outputs[0].Value is not NumberValue) => (Combination.Extreme, all),
            (HitPolicy.Collect, Aggregate.Min) => (Combination.First, all.OrderBy(Given)),
            (HitPolicy.Collect, Aggregate.Max) => (Combination.First, all.OrderByDescending(Given)),
            _ => (Combination.List, all),
        };
    }

    private static Answer Nothing(Table table) => new(
    [
        .. table.Outputs.Select(o => new OutputValue(o.Name,
            table.GivesLists ? ListValue.Empty : new NumberValue(Number.Zero), null)),
    ]);
}
