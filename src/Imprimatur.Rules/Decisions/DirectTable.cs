using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Indexing;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>
/// Answers inputs straight from the index with results that were made before: where one rule decides, it gives literals and all its cells can be looked
/// through. Everything else is left to the long way. Safe to share between threads.
/// </summary>
internal sealed class DirectTable
{
    private readonly Table _table;
    private readonly TableIndex _index;
    private readonly int[] _ranks;
    private readonly DecisionResult?[] _results;
    private readonly DecisionResult? _otherwise;

    /// <summary>A table whose columns are the decision's inputs, in their order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Its index.</param>
    public DirectTable(Table table, TableIndex index)
    {
        (_table, _index) = (table, index);
        _results = [.. table.Rows.Select((_, place) => Result(table.Rows[index.RowAt(place)]))];
        _otherwise = table.Otherwise is { } otherwise ? Result(otherwise) : null;
        _ranks = new int[table.Rows.Length];
        if (table.Policy != HitPolicy.Priority) return;
        var rank = 0;
        var order = Comparer<ImmutableArray<int>>.Create(RowPriority.Compare);
        foreach (var row in Enumerable.Range(0, table.Rows.Length).OrderBy(i => RowPriority.Of(table.Rows[i], table.Outputs), order))
            _ranks[index.PlaceOf(row)] = rank++;
    }

    /// <summary>Whether a table is answered like this: its hit policy gives what one rule says.</summary>
    public static bool Suits(Table table) => table.Policy is HitPolicy.First or HitPolicy.Unique or HitPolicy.Any or HitPolicy.Priority;

    /// <summary>The answer, or null.</summary>
    public DecisionResult? Decide(ReadOnlySpan<TypedValue> inputs)
    {
        Span<int> places = stackalloc int[_index.Groups];
        return _index.TryPlace(inputs, places) ? At(places) : null;
    }

    /// <summary>The answer, or null.</summary>
    public DecisionResult? Decide(ReadOnlySpan<Value?> inputs)
    {
        Span<int> places = stackalloc int[_index.Groups];
        return _index.TryPlace(inputs, places) ? At(places) : null;
    }

    private DecisionResult? At(ReadOnlySpan<int> places)
    {
        if (_table.Policy == HitPolicy.First)
        {
            var first = _index.First(places);
            return first < 0 ? _otherwise : _index.IsDark(first) ? null : _results[first];
        }

        var cursor = new RowCursor(_index, places);
        if (!cursor.MoveNext()) return _otherwise;
        var place = cursor.Place;
        if (_index.IsDark(place)) return null;
        while (cursor.MoveNext())
        {
            if (_table.Policy != HitPolicy.Priority || _index.IsDark(cursor.Place)) return null;
            if (_ranks[cursor.Place] < _ranks[place]) place = cursor.Place;
        }

        return _results[place];
    }

    private DecisionResult? Result(Row row)
    {
        for (var i = 0; i < row.Outputs.Length; i++)
        {
            if (row.Outputs[i].Expression is not null) return null;
            if (row.Outputs[i].Literal is { } literal && !Conformance.Conforms(literal, _table.Outputs[i].Type)) return null;
        }

        return new DecisionResult([.. row.Outputs.Select(o => o.Literal)], [new MatchedRule(row.Id, row.Because, row.Basis)], null);
    }
}
