using System.Collections.Immutable;

namespace Imprimatur.Rules.Conditions;

/// <summary>The names that an expression may read: each has a slot, a type and whether it may be missing. Immutable.</summary>
/// <param name="names">The names; an entry's index is its slot in <see cref="Frame.Slots"/>.</param>
public sealed class Vocabulary(ImmutableArray<VocabularyName> names)
{
    private readonly Dictionary<string, int> _slots = names.Select((n, i) => (n.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);

    /// <summary>The names by slot.</summary>
    public ImmutableArray<VocabularyName> Names { get; } = names;

    /// <summary>Finds a name's slot; -1 when there is none.</summary>
    public int SlotOf(string name) => _slots.GetValueOrDefault(name, -1);
}
