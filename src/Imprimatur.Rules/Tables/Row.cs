using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Tables;

/// <summary>A rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cells">Its cells in the order of the columns; null where it says nothing, which asks an optional column for any present value.</param>
/// <param name="Outputs">What it gives, in the order of the outputs.</param>
/// <param name="Because">Why, or null.</param>
/// <param name="Basis">The article of law, or null.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record Row(string Id, ImmutableArray<Cell?> Cells, ImmutableArray<Output> Outputs, LocalizedText? Because, string? Basis,
    SourcePosition Position);
