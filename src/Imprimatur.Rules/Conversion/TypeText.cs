using System.Collections.Immutable;
using Imprimatur.Rules.Dmn.Models;

namespace Imprimatur.Rules.Conversion;

/// <summary>The types of a model told in one line, with what their definitions say.</summary>
internal static class TypeText
{
    private const int MostLevels = 20;

    /// <summary>What a reference stands for.</summary>
    public static string Of(string? reference, ImmutableArray<ItemDefinition> items, int level = 0)
    {
        if (reference is null) return "Any";
        if (level > MostLevels || items.FirstOrDefault(i => i.Name == reference) is not { } item) return reference;
        return Of(item, items, level);
    }

    private static string Of(ItemDefinition item, ImmutableArray<ItemDefinition> items, int level)
    {
        var told = item.Components.IsEmpty ? Of(item.TypeRef, items, level + 1)
            : "{" + string.Join("; ", item.Components.Select(c => $"{c.Name}: {(level > MostLevels ? "" : Of(c, items, level + 1))}")) + "}";
        if (item.AllowedValues is { Length: > 0 } allowed) told += $" of {allowed}";
        if (item.IsCollection) told = $"list<{told}>";
        return item.TypeConstraint is { Length: > 0 } constraint ? $"{told} with {constraint}" : told;
    }
}
