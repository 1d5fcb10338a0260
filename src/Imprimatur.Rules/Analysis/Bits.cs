using System.Numerics;

namespace Imprimatur.Rules.Analysis;

/// <summary>A set of rows, or of other things that have a number. Mutable while it is built.</summary>
/// <param name="size">The number of things that there are.</param>
internal sealed class Bits(int size) : IEquatable<Bits>
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    /// <summary>Whether a row is in it.</summary>
    public bool this[int row]
    {
        get => (_words[row >> 6] >> row & 1) != 0;
        set => _words[row >> 6] = value ? _words[row >> 6] | (1UL << row) : _words[row >> 6] & ~(1UL << row);
    }

    /// <summary>The number of rows that there are.</summary>
    public int Size => size;

    /// <summary>The words that it takes.</summary>
    public int Words => _words.Length;

    /// <summary>Whether it is empty.</summary>
    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>The number of rows in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>All rows below a number.</summary>
    public static Bits Below(int size, int row)
    {
        var bits = new Bits(size);
        for (var i = 0; i < row; i++) bits[i] = true;
        return bits;
    }

    /// <summary>The rows that are not in it.</summary>
    public Bits Not()
    {
        var rest = new Bits(size);
        for (var i = 0; i < _words.Length; i++) rest._words[i] = ~_words[i];
        if (size % 64 != 0) rest._words[^1] &= (1UL << size) - 1;
        return rest;
    }

    /// <summary>Puts the rows from one number to before another in.</summary>
    public void Fill(int from, int until)
    {
        if (until <= from) return;
        var (first, last) = (from >> 6, (until - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << from, ulong.MaxValue >> (63 - ((until - 1) & 63)));
        if (first == last)
        {
            _words[first] |= head & tail;
            return;
        }

        _words[first] |= head;
        _words.AsSpan(first + 1, last - first - 1).Fill(ulong.MaxValue);
        _words[last] |= tail;
    }

    /// <summary>The rows, from the least, that are in it where the one before is not, or the other way round.</summary>
    public IEnumerable<int> Flips()
    {
        var before = 0UL;
        for (var i = 0; i < _words.Length; i++)
        {
            var flips = _words[i] ^ (_words[i] << 1 | before);
            before = _words[i] >> 63;
            if (i == 0) flips &= ~1UL;
            for (; flips != 0; flips &= flips - 1)
            {
                var flip = (i << 6) + BitOperations.TrailingZeroCount(flips);
                if (flip < size) yield return flip;
            }
        }
    }

    /// <summary>Puts the rows of another set in.</summary>
    public void Add(Bits other)
    {
        for (var i = 0; i < _words.Length; i++) _words[i] |= other._words[i];
    }

    /// <summary>The rows that are in both.</summary>
    public Bits And(Bits other)
    {
        var both = new Bits(size);
        for (var i = 0; i < _words.Length; i++) both._words[i] = _words[i] & other._words[i];
        return both;
    }

    /// <summary>The rows that are in one of them.</summary>
    public Bits Or(Bits other)
    {
        var one = new Bits(size);
        for (var i = 0; i < _words.Length; i++) one._words[i] = _words[i] | other._words[i];
        return one;
    }

    /// <summary>Whether they share a row.</summary>
    public bool Meets(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0) return true;
        }

        return false;
    }

    /// <summary>The rows in it, from the least.</summary>
    public IEnumerable<int> Rows()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1) yield return (i << 6) + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <inheritdoc />
    public bool Equals(Bits? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Bits);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in _words) hash.Add(word);
        return hash.ToHashCode();
    }
}
