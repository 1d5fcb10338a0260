using System.Collections.Immutable;

namespace Imprimatur.Rules.Decisions;

/// <summary>A column of an index.</summary>
/// <param name="Name">The input, or the named condition, that it tests.</param>
/// <param name="Classes">The classes of values that its cells tell apart.</param>
/// <param name="Tested">The rules whose cell can't be looked through, and is tested whenever the rule's other cells hold.</param>
/// <param name="IsTooLarge">Whether the column has more classes than an index holds, so that all its cells are tested like that.</param>
public sealed record IndexedColumn(string Name, int Classes, ImmutableArray<string> Tested, bool IsTooLarge);
