using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>A column as one table has it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Optional">Whether a value may be missing.</param>
/// <param name="Cells">Its cells, each once.</param>
/// <param name="Constants">The constants that they may name.</param>
internal sealed record ColumnSide(FeelType Type, bool Optional, IReadOnlyList<Cell> Cells, IReadOnlyDictionary<string, Value> Constants);
