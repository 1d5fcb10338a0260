using System.Collections.Immutable;

namespace Imprimatur.Rules.Decisions;

/// <summary>What compiling a table into its index came to.</summary>
/// <param name="Rows">The rules of the table.</param>
/// <param name="Columns">The columns with their classes, in their order.</param>
/// <param name="Sets">The sets of rules that are met for one decision; columns of few classes share one.</param>
/// <param name="Bytes">The bytes that it takes.</param>
/// <param name="Elapsed">How long compiling took; null when the decision had used its index before.</param>
public sealed record IndexReport(int Rows, ImmutableArray<IndexedColumn> Columns, int Sets, long Bytes, TimeSpan? Elapsed);
