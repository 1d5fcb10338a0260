using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>Lists in words: <c>contains a, not b, and has at least 2 elements</c>.</summary>
internal static class ListWords
{
    /// <summary>A set of lists in words.</summary>
    /// <param name="some">The set: which elements, which count.</param>
    /// <param name="all">Everything that there is.</param>
    /// <param name="elements">The elements in words.</param>
    /// <param name="counts">Counts in words.</param>
    public static string Of(HashSet<(int Has, int Count)> some, ImmutableArray<(int Has, int Count)> all, ImmutableArray<string> elements,
        Func<IReadOnlyCollection<int>, string> counts) =>
        string.Join(" or ", Cubes(some, [.. all], 0, elements, counts).Select(c => c.Length == 0 ? "is any list" : c));

    private static IEnumerable<string> Cubes(HashSet<(int Has, int Count)> some, HashSet<(int Has, int Count)> all, int element,
        ImmutableArray<string> elements, Func<IReadOnlyCollection<int>, string> counts)
    {
        if (some.Count == 0) return [];
        if (some.Count == all.Count) return [""];
        if (element == elements.Length) return [$"has a count that {counts([.. some.Select(s => s.Count)])}"];
        var bit = 1 << element;
        HashSet<(int, int)> With(HashSet<(int Has, int Count)> set, bool has) => [.. set.Where(s => (s.Has & bit) != 0 == has)];
        var (have, lack) = (Cubes(With(some, true), With(all, true), element + 1, elements, counts),
            Cubes(With(some, false), With(all, false), element + 1, elements, counts));
        // What is said of both alike says nothing of this element.
        var both = have.Intersect(lack).ToList();
        return
        [
            .. both,
            .. have.Except(both).Select(c => Join($"contains {elements[element]}", c)),
            .. lack.Except(both).Select(c => Join($"lacks {elements[element]}", c)),
        ];
    }

    private static string Join(string a, string b) => b.Length == 0 ? a : $"{a} and {b}";
}
