using System.Collections.Frozen;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Texts: each that a cell speaks of, and before them one piece for all others.</summary>
internal sealed class TextDomain : Domain
{
    private readonly FeelType _type;
    private readonly Dictionary<string, int> _pieces = new(StringComparer.Ordinal);

    /// <summary>The pieces of a type of strings.</summary>
    public TextDomain(FeelType type, IEnumerable<Value> spoken)
    {
        _type = type;
        foreach (var text in spoken.Cast<StringValue>().Select(s => s.Text).Order(StringComparer.Ordinal)) _pieces.TryAdd(text, _pieces.Count + 1);
    }

    /// <inheritdoc />
    public override int Count => _pieces.Count + 1;

    /// <inheritdoc />
    public override IEnumerable<(int Start, Value Example)> Runs(IReadOnlyCollection<Value> spoken)
    {
        var other = Unspoken(spoken);
        var next = 0;
        foreach (var (piece, value) in spoken.Select(s => (Piece: _pieces[((StringValue)s).Text], Value: s)).OrderBy(p => p.Piece))
        {
            if (piece > next && other is not null) yield return (next, other);
            yield return (piece, value);
            next = piece + 1;
        }

        if (next < Count && other is not null) yield return (next, other);
    }

    /// <inheritdoc />
    public override ClassLookup Lookup(int[] classes)
    {
        var known = _pieces.Select(p => (p.Key, Class: classes[p.Value]));
        if (_type.OneOf.IsDefault) return new TextLookup(known.ToFrozenDictionary(p => p.Key, p => p.Class, StringComparer.Ordinal), classes[0], classes[^1]);
        var may = _type.OneOf.Distinct(StringComparer.Ordinal).Select(t => (Key: t, Class: classes[_pieces.GetValueOrDefault(t)]));
        return new TextLookup(may.ToFrozenDictionary(p => p.Key, p => p.Class, StringComparer.Ordinal), ClassLookup.None, classes[^1]);
    }

    /// <summary>A text that a cell does not speak of; null when it speaks of all that there are.</summary>
    private StringValue? Unspoken(IReadOnlyCollection<Value> spoken)
    {
        if (!_type.OneOf.IsDefault)
            return _type.OneOf.Select(t => new StringValue(t)).FirstOrDefault(t => !spoken.Contains(t));
        var other = new StringValue("other");
        while (spoken.Contains(other)) other = new StringValue(other.Text + "…");
        return other;
    }
}
