using System.Collections.Immutable;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conversion;

/// <summary>The item definitions of a model that is being made: types with bounds get a name, each once.</summary>
internal sealed class ItemPool
{
    private readonly List<ItemDefinition> _items = [];

    /// <summary>All definitions so far.</summary>
    public ImmutableArray<ItemDefinition> Items => [.. _items];

    /// <summary>The reference of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">What a definition of it is called, as far as that name is free.</param>
    public string Of(FeelType type, string name)
    {
        if (type.Kind == TypeKind.List)
        {
            var element = type.Element ?? FeelType.Any;
            var isSimple = element.Kind is not (TypeKind.List or TypeKind.Context);
            return Named(new ItemDefinition("", isSimple ? Base(element) : Of(element, name + "_item"), true, isSimple ? Allowed(element) : null, null), name);
        }

        if (type is { Kind: TypeKind.Context, Entries: { } entries })
            return Named(new ItemDefinition("", null, false, null, null) { Components = [.. entries.Select(e => Component(e.Key, e.Value, name))] }, name);
        return Allowed(type) is { } allowed ? Named(new ItemDefinition("", Base(type), false, allowed, null), name) : Base(type);
    }

    /// <summary>The values that a type allows, as unary tests; null when all of its kind.</summary>
    public static string? Allowed(FeelType type)
    {
        if (!type.OneOf.IsDefault) return string.Join(", ", type.OneOf.Select(FeelLiteral.Of));
        return (type.Min, type.Max) switch
        {
            (null, null) => null,
            ({ } min, null) => $">= {min}",
            (null, { } max) => $"<= {max}",
            ({ } min, { } max) => $"[{min}..{max}]",
        };
    }

    /// <summary>The type without bounds. An input that may be missing has it, since DMN turns a value out of bounds into null, which means missing.</summary>
    public static FeelType Unbounded(FeelType type) =>
        type with { OneOf = default, Min = null, Max = null, Element = type.Element is { } element ? Unbounded(element) : null };

    private ItemDefinition Component(string name, FeelType type, string outer) =>
        type.Kind is TypeKind.List or TypeKind.Context
            ? new ItemDefinition(name, Of(type, outer + "_" + name), false, null, null) : new ItemDefinition(name, Base(type), false, Allowed(type), null);

    private string Named(ItemDefinition item, string name)
    {
        if (_items.Find(i => Same(i, item)) is { } known) return known.Name;
        var free = "t_" + name;
        for (var i = 2; _items.Exists(k => k.Name == free); i++) free = $"t_{name}_{i}";
        _items.Add(item with { Name = free });
        return free;
    }

    private static bool Same(ItemDefinition a, ItemDefinition b) =>
        (a.TypeRef, a.IsCollection, a.AllowedValues) == (b.TypeRef, b.IsCollection, b.AllowedValues) && a.Components.SequenceEqual(b.Components, SameParts);

    private static readonly IEqualityComparer<ItemDefinition> SameParts =
        EqualityComparer<ItemDefinition>.Create((a, b) => a!.Name == b!.Name && Same(a, b), a => a.Name.GetHashCode(StringComparison.Ordinal));

    private static string Base(FeelType type) => type.Kind == TypeKind.Any ? "Any" : TypeRelations.Name(type);
}
