using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>Labels the inputs that two versions decide differently by what they answer.</summary>
internal sealed class DifferenceLabels : ILabels
{
    private readonly Space _space;
    private readonly ImmutableArray<SpaceSide> _sides;
    private readonly bool _isAlike;
    private readonly int _fussy;
    private readonly Dictionary<(int, int), int> _labels = [];
    private readonly List<(int Old, int New)> _answers = [(0, 0)];

    /// <summary>Labels for two versions.</summary>
    public DifferenceLabels(Space space, ImmutableArray<SpaceSide> sides)
    {
        (_space, _sides) = (space, sides);
        var (a, b) = (sides[0].View.Table, sides[1].View.Table);
        _fussy = 1 + Enumerable.Range(0, space.Columns.Length).LastOrDefault(c => space.Columns[c].IsPicky, -1);
        _isAlike = sides[0].View.Combination == sides[1].View.Combination && sides[0].NoMatch == sides[1].NoMatch && a.Aggregate == b.Aggregate
            && a.Outputs.Select(o => o.Name).SequenceEqual(b.Outputs.Select(o => o.Name));
    }

    /// <summary>The answers that a label stands for.</summary>
    public (int Old, int New) this[int label] => _answers[label];

    /// <inheritdoc />
    public int? Of(int column, ulong[] alive)
    {
        // Marks: a bit for each version that does not take the input.
        var words = _space.WordCount;
        for (var t = 0; t < 2; t++)
        {
            if (Refuses(alive, t)) alive.AsSpan(t * words, words).Clear();
            else _sides[t].Reduce(column, alive.AsSpan(t * words, words));
        }

        var areSame = alive[^1] == 0 && column >= _fussy && _isAlike && alive.AsSpan(0, words).SequenceEqual(alive.AsSpan(words, words));
        if (areSame || alive[^1] == 3) return Diagram.Nothing;
        if (Known(0, column, alive) is not { } old || Known(1, column, alive) is not { } @new) return null;
        return old == @new ? Diagram.Nothing : LabelOf((old, @new));
    }

    private static bool Refuses(ulong[] alive, int table) => (alive[^1] >> table & 1) != 0;

    private int? Known(int table, int column, ulong[] alive)
    {
        // A value further on may still be one that the version does not take.
        if (Refuses(alive, table)) return 0;
        return column < _fussy ? null : _sides[table].Known(column, alive.AsSpan(table * _space.WordCount, _space.WordCount));
    }

    private int LabelOf((int, int) answers)
    {
        if (_labels.TryGetValue(answers, out var label)) return label;
        _answers.Add(answers);
        return _labels[answers] = _answers.Count - 1;
    }
}
