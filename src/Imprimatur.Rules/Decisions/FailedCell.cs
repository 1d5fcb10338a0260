using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A cell that kept a rule from matching.</summary>
/// <param name="Column">The input, or the named condition, that it tests.</param>
/// <param name="Value">The value that was read; null where it was missing.</param>
/// <param name="Asks">What the cell asks, as it is written in the file, in one line; for an empty cell <c>{ "missing": false }</c>.</param>
/// <param name="Words">The same in words, to follow the column's name.</param>
/// <param name="IsUntold">Whether it can't be told if the cell holds, because its expression failed.</param>
public sealed record FailedCell(string Column, Value? Value, string Asks, LocalizedText Words, bool IsUntold);
