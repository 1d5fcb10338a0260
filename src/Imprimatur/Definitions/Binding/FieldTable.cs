using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Binding;

/// <summary>The fields of a definition by name.</summary>
internal sealed class FieldTable
{
    private const int MostMeant = 100;

    private readonly Dictionary<string, FieldSymbol> _byName;
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);

    public FieldTable(ImmutableArray<FieldModel> models)
    {
        Fields = [.. models.Select((m, i) => new FieldSymbol(i, m, FieldTypes.Of(m)))];
        _byName = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        Names = [.. Fields.Select(f => f.Name)];
    }

    /// <summary>The fields by ordinal.</summary>
    public ImmutableArray<FieldSymbol> Fields { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>A field by name, or null.</summary>
    public FieldSymbol? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A field by name, or the one that was probably meant; for rules that follow others, which have reported the name.</summary>
    public FieldSymbol? Meant(string name)
    {
        if (Find(name) is { } field) return field;
        if (!_meant.TryGetValue(name, out var meant) && _meant.Count < MostMeant) _meant[name] = meant = NearestName.Find(name, Names);
        return meant is null ? null : Find(meant);
    }

    /// <summary>The names that expressions see: the fields (of the definition itself: those of called workflows are theirs), then the element of a step (or
    /// nothing), then what else there is.</summary>
    public Vocabulary Vocabulary(params IEnumerable<VocabularyName> more)
    {
        var own = Fields.Where(f => !f.Name.Contains('/')).ToList();
        return Make(own.Select(f => (f.Name, f)), more.Where(m => !_byName.ContainsKey(m.Name)).DistinctBy(m => m.Name));
    }

    /// <summary>The names that expressions of a called workflow see, with the fields that they stand for.</summary>
    public Vocabulary Vocabulary(IReadOnlyDictionary<string, string> names, params IEnumerable<VocabularyName> more)
    {
        var known = names.Where(n => _byName.ContainsKey(n.Value)).Select(n => (n.Key, _byName[n.Value]));
        return Make(known, more.Where(m => !names.ContainsKey(m.Name)).DistinctBy(m => m.Name));
    }

    private Vocabulary Make(IEnumerable<(string Name, FieldSymbol Field)> fields, IEnumerable<VocabularyName> more)
    {
        var (names, slots) = (ImmutableArray.CreateBuilder<VocabularyName>(), ImmutableArray.CreateBuilder<int>());
        foreach (var (name, field) in fields)
        {
            names.Add(new VocabularyName(name, field.Type));
            slots.Add(field.Ordinal);
        }

        foreach (var (place, name) in more.Index())
        {
            names.Add(name);
            slots.Add(Fields.Length + place);
        }

        return new Vocabulary(names.ToImmutable(), slots.ToImmutable());
    }
}
