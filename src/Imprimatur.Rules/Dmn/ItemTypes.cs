using System.Collections.Immutable;
using System.Xml.Linq;
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

    private readonly Dictionary<string, XElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemTypes> _imports = new(StringComparer.Ordinal);
    private readonly List<ItemTypes> _merged = [];
    private readonly Dictionary<string, FeelType> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The types of a model, so far without those that it imports.</summary>
    public ItemTypes(XElement root)
    {
        foreach (var definition in DmnXml.All(root, "itemDefinition"))
        {
            if (DmnXml.Attribute(definition, "name") is { } name) _definitions.TryAdd(name, definition);
        }
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
            if (!_open.Add(name)) return FeelType.Any;
            known = Read(definition, 0);
            _open.Remove(name);
            return _known[name] = known;
        }

        if (Merged(name, []) is { } merged) return merged.Find(name);
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

    private FeelType Read(XElement definition, int level)
    {
        if (level > MostLevels) return FeelType.Any;
        var type = Base(definition, level);
        var isCollection = DmnXml.Attribute(definition, "isCollection") == "true";
        if (isCollection) type = FeelType.ListOf(type);
        type = Constrained(type, DmnXml.Text(DmnXml.One(definition, "allowedValues"), "text"), isCollection);
        return Constrained(type, DmnXml.Text(DmnXml.One(definition, "typeConstraint"), "text"), false);
    }

    private FeelType Base(XElement definition, int level)
    {
        var components = DmnXml.All(definition, "itemComponent").ToList();
        if (components.Count > 0)
        {
            var entries = ImmutableSortedDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
            foreach (var component in components) entries[DmnXml.Attribute(component, "name") ?? ""] = Read(component, level + 1);
            return new FeelType(TypeKind.Context) { Entries = entries.ToImmutable() };
        }

        if (DmnXml.One(definition, "functionItem") is not { } function) return Of(DmnXml.Text(definition, "typeRef"));
        return new FeelType(TypeKind.Function)
        {
            Element = Of(DmnXml.Attribute(function, "outputTypeRef")),
            Parameters = [.. DmnXml.All(function, "parameters").Select(p => Of(DmnXml.Attribute(p, "typeRef")))],
        };
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
