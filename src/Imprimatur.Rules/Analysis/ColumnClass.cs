using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Values of a column that no rule tells apart.</summary>
/// <param name="Example">One of them; null stands for a missing value.</param>
/// <param name="Surely">The rows whose cell holds.</param>
/// <param name="Perhaps">Those, and the rows of which it can't be told.</param>
internal sealed record ColumnClass(Value? Example, Bits Surely, Bits Perhaps);
