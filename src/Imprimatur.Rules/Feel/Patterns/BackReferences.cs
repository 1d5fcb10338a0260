using System.Text.RegularExpressions;

namespace Imprimatur.Rules.Feel.Patterns;

/// <summary>
/// Matches patterns that refer back to groups, which no linear engine can: by trying, each try counted. Beyond the count there is no answer.
/// </summary>
internal sealed class BackReferences
{
    private const int MostTries = 200_000;
    private const int MostLevels = 400;

    private readonly string _pattern;
    private readonly RegexOptions _options;
    private readonly Dictionary<(int, int), Regex> _atoms = [];
    private readonly int[] _starts = new int[10];
    private readonly int[] _ends = new int[10];
    private string _text = "";
    private int _tries;
    private int _level;

    /// <summary>A matcher of a pattern in .NET's spelling.</summary>
    public BackReferences(string pattern, RegexOptions options) => (_pattern, _options) = (pattern, options);

    /// <summary>Whether a part of the text matches; null when the tries are used up.</summary>
    public bool? IsMatch(string text)
    {
        _text = text;
        try
        {
            for (var start = 0; start <= text.Length; start++)
            {
                Array.Fill(_starts, -1);
                if (Alternatives(0, _pattern.Length, 1, start, _ => true)) return true;
            }

            return false;
        }
        catch (EvaluationLimitException)
        {
            return null;
        }
    }

    private bool Alternatives(int from, int to, int group, int at, Func<int, bool> then)
    {
        foreach (var (start, end, firstGroup) in Split(from, to, group))
        {
            if (Sequence(start, end, firstGroup, at, then)) return true;
        }

        return false;
    }

    private bool Sequence(int from, int to, int group, int at, Func<int, bool> then)
    {
        if (++_tries > MostTries) throw new EvaluationLimitException("the pattern needs too many tries");
        if (from == to) return then(at);
        var end = AtomEnd(from);
        var (least, most, lazy, next) = Quantifier(end, to);
        var after = group + Groups(from, end);
        return Repeat(from, end, group, least, most, lazy, 0, at, p => Sequence(next, to, after, p, then));
    }

    private bool Repeat(int from, int to, int group, int least, int most, bool lazy, int done, int at, Func<int, bool> then)
    {
        if (_level >= MostLevels) throw new EvaluationLimitException("the pattern needs too many levels");
        bool More() => done < most && Atom(from, to, group, at, p => (p > at || done < least) && Repeat(from, to, group, least, most, lazy, done + 1, p, then));
        bool Enough() => done >= least && then(at);
        _level++;
        var matched = lazy ? Enough() || More() : More() || Enough();
        _level--;
        return matched;
    }

    private bool Atom(int from, int to, int group, int at, Func<int, bool> then)
    {
        if (++_tries > MostTries) throw new EvaluationLimitException("the pattern needs too many tries");
        if (_pattern[from] == '(')
        {
            var (start, end) = (_starts[group], _ends[group]);
            if (Alternatives(from + 1, to - 1, group + 1, at, p => Captured(group, at, p, then))) return true;
            (_starts[group], _ends[group]) = (start, end);
            return false;
        }

        if (_pattern[from] == '\\' && char.IsAsciiDigit(_pattern[from + 1])) return Again(_pattern[from + 1] - '0', at, then);
        if (_pattern[from] == '^') return (at == 0 || (_options.HasFlag(RegexOptions.Multiline) && _text[at - 1] == '\n')) && then(at);
        if (_pattern[from] == '$' || _pattern.AsSpan(from, to - from).SequenceEqual(@"\z")) return (at == _text.Length
            || (_pattern[from] == '$' && _text[at] == '\n')) && then(at);
        if (at >= _text.Length) return false;
        if (!_atoms.TryGetValue((from, to), out var regex)) _atoms[(from, to)] = regex = new Regex(@"^(?:" + _pattern[from..to] + @")\z",
            _options | RegexOptions.NonBacktracking);
        return regex.IsMatch(_text.AsSpan(at, 1)) && then(at + 1);
    }

    private bool Captured(int group, int start, int end, Func<int, bool> then)
    {
        if (group < _starts.Length) (_starts[group], _ends[group]) = (start, end);
        return then(end);
    }

    private bool Again(int group, int at, Func<int, bool> then)
    {
        if (_starts[group] < 0) return then(at);
        var length = _ends[group] - _starts[group];
        if (at + length > _text.Length) return false;
        var comparison = _options.HasFlag(RegexOptions.IgnoreCase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return _text.AsSpan(at, length).Equals(_text.AsSpan(_starts[group], length), comparison) && then(at + length);
    }

    private IEnumerable<(int Start, int End, int Group)> Split(int from, int to, int group)
    {
        var start = from;
        for (var i = from; i < to; i = AtomEnd(i))
        {
            if (_pattern[i] != '|') continue;
            yield return (start, i, group + Groups(from, start));
            start = i + 1;
        }

        yield return (start, to, group + Groups(from, start));
    }

    private int Groups(int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (_pattern[i] == '\\') i++;
            else if (_pattern[i] == '[') i = ClassEnd(i) - 1;
            else if (_pattern[i] == '(') count++;
        }

        return count;
    }

    private int AtomEnd(int from)
    {
        if (_pattern[from] == '[') return ClassEnd(from);
        if (_pattern[from] == '\\') return _pattern[from + 1] is 'p' or 'P' ? _pattern.IndexOf('}', from) + 1 : from + 2;
        if (_pattern[from] != '(') return from + 1;
        var i = from + 1;
        while (_pattern[i] != ')') i = AtomEnd(i);
        return i + 1;
    }

    private int ClassEnd(int from)
    {
        var depth = 0;
        for (var i = from; ; i++)
        {
            if (_pattern[i] == '\\') i++;
            else if (_pattern[i] == '[') depth++;
            else if (_pattern[i] == ']' && --depth == 0) return i + 1;
        }
    }

    private (int Least, int Most, bool Lazy, int Next) Quantifier(int at, int to)
    {
        if (at >= to) return (1, 1, false, at);
        var (least, most, next) = _pattern[at] switch
        {
            '*' => (0, int.MaxValue, at + 1),
            '+' => (1, int.MaxValue, at + 1),
            '?' => (0, 1, at + 1),
            '{' => Counted(at),
            _ => (1, 1, at),
        };
        var lazy = next > at && next < to && _pattern[next] == '?';
        return (least, most, lazy, lazy ? next + 1 : next);
    }

    private (int Least, int Most, int Next) Counted(int at)
    {
        var end = _pattern.IndexOf('}', at);
        var parts = _pattern[(at + 1)..end].Split(',');
        var least = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        var most = parts.Length == 1 ? least : parts[1].Length == 0 ? int.MaxValue : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return (least, most, end + 1);
    }
}
