using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tables;

/// <summary>Evaluates a table row by row: the plain way, against which the index is tested.</summary>
internal static class TableEvaluation
{
    /// <summary>The answer for values in the order of the columns.</summary>
    public static TableAnswer Of(Table table, ReadOnlySpan<Value?> values, in Surroundings surroundings)
    {
        var matched = ImmutableArray.CreateBuilder<Row>();
        foreach (var row in table.Rows)
        {
            var held = RowMatch.Of(row, values, surroundings);
            if (held == Ternary.Unknown) return Untold(row);
            if (held == Ternary.False) continue;
            matched.Add(row);
            if (table.Policy == HitPolicy.First) break;
        }

        return Answer(table, matched.ToImmutable(), surroundings);
    }

    /// <summary>No answer, since a row may match or not.</summary>
    public static TableAnswer Untold(Row row) => TableAnswer.Failed($"it can't be told whether rule `{row.Id}` matches", row);

    /// <summary>The answer of the rows that match, in the order of the table.</summary>
    public static TableAnswer Answer(Table table, ImmutableArray<Row> matched, in Surroundings surroundings)
    {
        if (matched.IsEmpty && table.Otherwise is { } otherwise)
            return table.GivesLists ? Lists([otherwise], table, surroundings) : OneRow(otherwise, table, surroundings);
        if (matched.IsEmpty && !table.AnswersNothing) return TableAnswer.Failed("no rule matches");
        return table.Policy switch
        {
            HitPolicy.Unique when matched.Length > 1 => TableAnswer.Failed($"more than one rule matches: {Names(matched)}", matched),
            HitPolicy.Any when Disagree(table, matched, surroundings) => TableAnswer.Failed($"rules that match disagree: {Names(matched)}", matched),
            HitPolicy.Priority => OneRow(RowPriority.Order(matched, table.Outputs).First(), table, surroundings),
            HitPolicy.Unique or HitPolicy.First => OneRow(matched[0], table, surroundings),
            HitPolicy.Any => OneRow(matched[0], table, surroundings) with { Rows = matched },
            HitPolicy.OutputOrder => Lists([.. RowPriority.Order(matched, table.Outputs)], table, surroundings),
            HitPolicy.Collect when table.Aggregate != Aggregate.None => Number(matched, table, surroundings),
            _ => Lists(matched, table, surroundings),
        };
    }

    private static string Names(ImmutableArray<Row> rows) => string.Join(", ", rows.Take(5).Select(r => $"`{r.Id}`"));

    private static TableAnswer OneRow(Row row, Table table, in Surroundings surroundings)
    {
        var values = ImmutableArray.CreateBuilder<Value?>(table.Outputs.Length);
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            if (!TryValue(row.Outputs[i], surroundings, out var value)) return TableAnswer.Failed($"rule `{row.Id}` gives no `{table.Outputs[i].Name}`", row);
            values.Add(value);
        }

        return new TableAnswer(values.MoveToImmutable(), [row], null);
    }

    private static bool TryValue(Output output, in Surroundings surroundings, out Value? value)
    {
        value = output.Expression is { } e ? StrictEvaluation.Of(e.Root, surroundings) : output.Literal;
        return value is not null || output.Expression is null;
    }

    private static bool Disagree(Table table, ImmutableArray<Row> rows, in Surroundings surroundings)
    {
        var first = OneRow(rows[0], table, surroundings);
        foreach (var row in rows)
        {
            if (!OneRow(row, table, surroundings).Values.SequenceEqual(first.Values)) return true;
        }

        return false;
    }

    private static TableAnswer Lists(ImmutableArray<Row> rows, Table table, in Surroundings surroundings)
    {
        var values = ImmutableArray.CreateBuilder<Value?>(table.Outputs.Length);
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            var list = ImmutableArray.CreateBuilder<Value>(rows.Length);
            foreach (var row in rows)
            {
                if (!TryValue(row.Outputs[i], surroundings, out var value)) return TableAnswer.Failed($"rule `{row.Id}` gives no `{table.Outputs[i].Name}`",
                    row);
                if (value is not null) list.Add(value);
            }

            values.Add(new ListValue(list.ToImmutable()));
        }

        return new TableAnswer(values.MoveToImmutable(), rows, null);
    }

    private static TableAnswer Number(ImmutableArray<Row> rows, Table table, in Surroundings surroundings)
    {
        var lists = Lists(rows, table, surroundings);
        if (lists.Failure is not null) return lists;
        if (table.Aggregate == Aggregate.Count) return lists with { Values = [new NumberValue(Values.Number.From(rows.Length))] };
        var numbers = ((ListValue)lists.Values[0]!).Items.Cast<NumberValue>().Select(n => n.Number).ToList();
        var answer = table.Aggregate switch
        {
            Aggregate.Sum => numbers.Aggregate((Number?)Values.Number.Zero, (a, b) => a is { } sum ? NumberArithmetic.Add(sum, b) : null),
            Aggregate.Min => numbers.Min(),
            _ => numbers.Max(),
        };
        return answer is { } n ? lists with { Values = [new NumberValue(n)] } : TableAnswer.Failed("the sum is beyond the range of numbers", rows);
    }
}
