namespace Imprimatur.Definitions.Binding;

/// <summary>A set of fields by ordinal.</summary>
internal sealed class FieldSet
{
    private readonly ulong[] _words;

    private FieldSet(ulong[] words) => _words = words;

    public static FieldSet Empty(int count) => new(new ulong[(count + 63) / 64]);

    public static FieldSet Full(int count)
    {
        var full = Empty(count);
        Array.Fill(full._words, ulong.MaxValue);
        return full;
    }

    public FieldSet Copy() => new([.. _words]);

    public bool Has(int field) => (_words[field / 64] & (1UL << (field % 64))) != 0;

    public void Add(int field) => _words[field / 64] |= 1UL << (field % 64);

    public void Add(FieldSet other)
    {
        for (var i = 0; i < _words.Length; i++) _words[i] |= other._words[i];
    }

    public void Keep(FieldSet other)
    {
        for (var i = 0; i < _words.Length; i++) _words[i] &= other._words[i];
    }

    public bool IsSame(FieldSet other) => _words.AsSpan().SequenceEqual(other._words);
}
