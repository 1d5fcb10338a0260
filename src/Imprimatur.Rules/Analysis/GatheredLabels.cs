using System.Collections.Immutable;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Analysis;

/// <summary>Labels the inputs that two versions decide differently which put all rows together that match: by the rows that are lost and gained. What else
/// matches is looked at only where it can make the same answer of different rows.</summary>
internal sealed class GatheredLabels : ILabels
{
    private const ulong Both = 3;

    private readonly Space _space;
    private readonly ImmutableArray<SpaceSide> _sides;
    private readonly GatheredOutputs _outputs;
    private readonly bool _hasFallback;
    private readonly bool _mayBeLeftOut;
    private readonly int _fussy;
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly List<GatheredLabel> _told = [new([], [])];

    /// <summary>Labels for two versions.</summary>
    public GatheredLabels(Space space, ImmutableArray<SpaceSide> sides, GatheredOutputs outputs)
    {
        (_space, _sides, _outputs) = (space, sides, outputs);
        _fussy = 1 + Enumerable.Range(0, space.Columns.Length).LastOrDefault(c => space.Columns[c].IsPicky, -1);
        _hasFallback = sides.Any(s => s.View.Table.Otherwise is not null);
        _mayBeLeftOut = sides[0].View.Table.Outputs.Any(o => Table.MayBeLeftOut(o.Name));
    }

    /// <summary>What a label stands for.</summary>
    public GatheredLabel this[int label] => _told[label];

    /// <inheritdoc />
    public int? Of(int column, ulong[] alive)
    {
        var (refused, words) = (alive[^1], _space.WordCount);
        if (refused == Both) return Diagram.Nothing;
        // A value further on may still be one that a version does not take.
        if (column < _fussy) return null;
        if (refused != 0) return LabelOf($"refused {refused}", new GatheredLabel([], []));
        var old = alive.AsSpan(0, words);
        var @new = alive.AsSpan(words, words);
        var shared = new ulong[words];
        for (var w = 0; w < words; w++) shared[w] = old[w] & @new[w];
        var (lost, gained) = (Rows(old, shared), Rows(@new, shared));
        var covering = _space.Covering(column);
        if (!AreWithin(lost, covering) || !AreWithin(gained, covering))
        {
            Reduce(lost, gained, shared, covering);
            Keep(shared, lost, old);
            Keep(shared, gained, @new);
            return null;
        }

        return Verdict(lost, gained, shared, covering) switch
        {
            true => LabelOf($"{string.Join(',', lost)} {string.Join(',', gained)}", new GatheredLabel([.. lost], [.. gained])),
            false => Diagram.Nothing,
            null => null,
        };
    }

    /// <summary>Whether the answers differ where exactly these rows match of one version alone; null when it depends on rows of both.</summary>
    private bool? Verdict(List<int> lost, List<int> gained, ulong[] shared, ReadOnlySpan<ulong> covering)
    {
        if (lost.Count > 0 && gained.Count > 0)
            return _outputs.Differ(lost, gained) ? true : _outputs.AreLists ? InOrder(lost, gained, shared, covering) : false;
        var among = _outputs.Differ(lost, gained);
        var alone = AnswerOf(0, lost) != AnswerOf(1, gained);
        if (among == alone || RowWords.FirstOfBoth(shared, covering) >= 0) return among;
        return RowWords.IsEmpty(shared) ? alone : null;
    }

    /// <summary>Of lists with the same values: whether they stand in another order, where rows of both versions come between.</summary>
    private bool? InOrder(List<int> lost, List<int> gained, ulong[] shared, ReadOnlySpan<ulong> covering)
    {
        var between = new List<int>();
        for (var row = RowWords.Next(shared, 0); row >= 0; row = RowWords.Next(shared, row + 1))
        {
            var at = row;
            if (!_outputs.AreSame(lost.Where(r => r < at), gained.Where(r => r < at))) between.Add(row);
        }

        return AreWithin(between, covering) ? !_outputs.AreSame(lost.Concat(between).Order(), gained.Concat(between).Order()) : null;
    }

    private int AnswerOf(int version, List<int> rows)
    {
        var matched = new ulong[_space.WordCount];
        foreach (var row in rows) matched[row >> 6] |= 1UL << row;
        return _sides[version].Of(matched);
    }

    /// <summary>Takes out the rows of both versions that change nothing: those that don't stand between others, unless it counts that
    /// any row matches.</summary>
    private void Reduce(List<int> lost, List<int> gained, ulong[] shared, ReadOnlySpan<ulong> covering)
    {
        var certain = RowWords.FirstOfBoth(shared, covering);
        var isAsked = IsMatchAsked(lost, gained);
        if (isAsked && certain < 0) return;
        var (first, last) = _outputs.AreLists
            ? (Math.Min(lost.FirstOrDefault(int.MaxValue), gained.FirstOrDefault(int.MaxValue)), Math.Max(lost.LastOrDefault(-1), gained.LastOrDefault(-1)))
            : (int.MaxValue, -1);
        for (var row = RowWords.Next(shared, 0); row >= 0; row = RowWords.Next(shared, row + 1))
        {
            if ((row < first || row > last) && !(isAsked && row == certain)) RowWords.Drop(shared, row);
        }
    }

    /// <summary>Whether what is answered where no row matches could be what others answer, or differs.</summary>
    private bool IsMatchAsked(List<int> lost, List<int> gained)
    {
        if (!_hasFallback) return false;
        if (_sides[0].NoMatch != _sides[1].NoMatch || !_outputs.AreLists || _mayBeLeftOut) return true;
        return lost.Exists(r => AnswerOf(0, [r]) == _sides[1].NoMatch) || gained.Exists(r => AnswerOf(1, [r]) == _sides[0].NoMatch);
    }

    private static void Keep(ulong[] shared, List<int> own, Span<ulong> alive)
    {
        shared.CopyTo(alive);
        foreach (var row in own) alive[row >> 6] |= 1UL << row;
    }

    private static bool AreWithin(List<int> rows, ReadOnlySpan<ulong> covering)
    {
        foreach (var row in rows)
        {
            if (!RowWords.Has(covering, row)) return false;
        }

        return true;
    }

    private static List<int> Rows(ReadOnlySpan<ulong> alive, ulong[] shared)
    {
        var rows = new List<int>();
        for (var row = RowWords.Next(alive, 0); row >= 0; row = RowWords.Next(alive, row + 1))
        {
            if (!RowWords.Has(shared, row)) rows.Add(row);
        }

        return rows;
    }

    private int LabelOf(string key, GatheredLabel label)
    {
        if (_labels.TryGetValue(key, out var known)) return known;
        _told.Add(label);
        return _labels[key] = _told.Count - 1;
    }
}
