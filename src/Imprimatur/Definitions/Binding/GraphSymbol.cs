using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>A graph of steps: the root or a branch of a block.</summary>
/// <param name="Ordinal">Its ordinal; 0 for the root.</param>
/// <param name="Path">Its path; empty for the root.</param>
/// <param name="Parent">The block that holds it, or -1.</param>
/// <param name="Start">The name of its first step.</param>
internal sealed record GraphSymbol(int Ordinal, string Path, int Parent, Name Start);
