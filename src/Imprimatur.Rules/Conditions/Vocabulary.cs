using System.Collections.Immutable;

namespace Imprimatur.Rules.Conditions;

/// <summary>The names that an expression may read: each has a slot, a type and whether it may be missing. Immutable.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<int, VocabularyName> _names = [];

    /// <summary>Names whose slots are their places.</summary>
    /// <param name="names">The names; an entry's index is its slot in <see cref="Frame.Slots"/>.</param>
    public Vocabulary(ImmutableArray<VocabularyName> names)
        : this(names, [.. Enumerable.Range(0, names.Length)])
    {
    }

    /// <summary>Names whose slots are said; several may stand for one.</summary>
    /// <param name="names">The names.</param>
    /// <param name="slots">The slot of each.</param>
    public Vocabulary(ImmutableArray<VocabularyName> names, ImmutableArray<int> slots)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(slots.Length, names.Length);
        Names = names;
        _slots = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            _slots.Add(names[i].Name, slots[i]);
            _names.TryAdd(slots[i], names[i]);
        }
    }

    /// <summary>The names in their order.</summary>
    public ImmutableArray<VocabularyName> Names { get; }

    /// <summary>Finds a name's slot; -1 when there is none.</summary>
    public int SlotOf(string name) => _slots.GetValueOrDefault(name, -1);

    /// <summary>The name of a slot; where several stand for it the first.</summary>
    public VocabularyName At(int slot) => _names[slot];
}
