using System.Collections.Immutable;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Dmn;

/// <summary>Finds the types that a model declares or imports.</summary>
internal sealed class ItemTypes
{
    private const int MostLevels = 50;
    private const int LongestName = 1_000;

    private readonly Dictionary<string, ItemDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemTypes> _imports = new(StringComparer.Ordinal);
    private readonly List<ItemTypes> _merged = [];
    private readonly Dictionary<string, FeelType> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The types of a model, so far without those that it imports.</summary>
    /// <param name="definitions">The types that it declares.</param>
    public ItemTypes(IEnumerable<ItemDefinition> definitions)
    {
        foreach (var definition in definitions) _definitions.TryAdd(definition.Name, definition);
    }

    /// <summary>Adds the types of an imported model; through an import without a name they are read as the model's own.</summary>
    public void Import(string name, ItemTypes types)
    {
        if (name.Length == 0) _merged.Add(types);
        else _imports[name] = types;
    }

    /// <summary>The type of a reference; any where there is none.</summary>
    public FeelType Of(string? reference) => string.IsNullOrEmpty(reference) ? FeelType.Any : Find(reference) ?? FeelType.Any;

    /// <summary>The type of a name, or null. A type that refers to itself is of any kind there.</summary>
    public FeelType? Find(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        if (_definitions.TryGetValue(name, out var definition))
        {
            // Chains of types are walked by calls, so that their length is bounded like the depth of one.
            if (_open.Count >= MostLevels || !_open.Add(name)) return FeelType.Any;
            known = Read(definition, 0);
            _open.Remove(name);
            return _known[name] = known;
        }

        if (Merged(name, []) is { } merged) return merged.Find(name);
        if (name.Length > LongestName) return null;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0) return Find(name[(colon + 1)..]);
        if (TypeNames.Find(name) is { } built) return built;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && _imports.TryGetValue(name[..dot], out var import) ? import.Find(name[(dot + 1)..]) : null;
    }

    /// <summary>The nearest model without a name of its own here that declares the type; models may import each other.</summary>
    private ItemTypes? Merged(string name, HashSet<ItemTypes> seen)
    {
        foreach (var types in _merged.Where(seen.Add))
        {
            if (types._definitions.ContainsKey(name)) return types;
            if (types.Merged(name, seen) is { } further) return further;
        }

        return null;
    }

    private FeelType Read(ItemDefinition definition, int level)
    {
        if (level > MostLevels) return FeelType.Any;
        var type = Base(definition, level);
        if (definition.IsCollection) type = FeelType.ListOf(type);
        return Constrained(Constrained(type, definition.AllowedValues, definition.IsCollection), definition.TypeConstraint, false);
    }

    private FeelType Base(ItemDefinition definition, int level)
    {
        if (!definition.Components.IsEmpty)
        {
            var entries = ImmutableSortedDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
            foreach (var component in definition.Components) entries[component.Name] = Read(component, level + 1);
            return new FeelType(TypeKind.Context) { Entries = entries.ToImmutable() };
        }

        if (definition.Function is not { } function) return Of(definition.TypeRef);
        return new FeelType(TypeKind.Function) { Element = Of(function.OutputTypeRef), Parameters = [.. function.Parameters.Select(p => Of(p.TypeRef))] };
    }

    private FeelType Constrained(FeelType type, string? tests, bool ofElements)
    {
        if (string.IsNullOrEmpty(tests)) return type;
        try
        {
            var options = new ParserOptions(FeelMode.Dmn, BuiltIns.All, LibraryNames.Known, [], Find);
            return type with { Constraint = new Constraint(new Parser(tests, options).ReadUnaryTests(), ofElements, type.Constraint) };
        }
        catch (FeelSyntaxException)
        {
            return type;
        }
    }
}
