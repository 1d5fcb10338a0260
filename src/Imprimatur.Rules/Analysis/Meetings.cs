namespace Imprimatur.Rules.Analysis;

/// <summary>Which rows some input matches both of. Found from the sets of each column: rows are boxes, and boxes meet where all their sides do.</summary>
internal sealed class Meetings
{
    private readonly Space _space;
    private readonly Bits[][] _rowsOfSet;
    private readonly Bits?[][] _meeting;
    private readonly (int Low, int High)[][] _ends;
    private readonly Bits _whole;

    /// <summary>The meetings of a space.</summary>
    public Meetings(Space space)
    {
        _space = space;
        _rowsOfSet = [.. space.Columns.Select(c => c.Sets.Select(_ => new Bits(space.Rows)).ToArray())];
        _meeting = [.. space.Columns.Select(c => new Bits?[c.Sets.Length])];
        _ends = [.. space.Columns.Select(c => c.Sets.Select(s => (s.Rows().FirstOrDefault(int.MaxValue), s.Rows().LastOrDefault(-1))).ToArray())];
        _whole = new Bits(space.Rows);
        for (var row = 0; row < space.Rows; row++)
        {
            for (var c = 0; c < space.Columns.Length; c++) _rowsOfSet[c][space.Columns[c].SetOfRow[row]][row] = true;
            _whole[row] = !space.IsEmpty(row);
        }
    }

    /// <summary>The rows that a row meets, itself among them unless it is empty.</summary>
    public Bits Of(int row)
    {
        var meeting = _whole[row] ? _whole : new Bits(_space.Rows);
        for (var c = 0; c < _space.Columns.Length && !meeting.IsEmpty; c++) meeting = meeting.And(MeetingSet(c, _space.Columns[c].SetOfRow[row]));
        return meeting;
    }

    private Bits MeetingSet(int column, int set)
    {
        if (_meeting[column][set] is { } known) return known;
        var (sets, rows) = (_space.Columns[column].Sets, new Bits(_space.Rows));
        for (var other = 0; other < sets.Length; other++)
        {
            var ((low, high), (otherLow, otherHigh)) = (_ends[column][set], _ends[column][other]);
            if (low <= otherHigh && otherLow <= high && sets[set].Meets(sets[other])) rows.Add(_rowsOfSet[column][other]);
        }

        return _meeting[column][set] = rows;
    }
}
