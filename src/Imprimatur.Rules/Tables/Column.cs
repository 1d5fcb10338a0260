using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Tables;

/// <summary>What a table's cells in one place test: an input, or a named condition.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Optional">Whether its value may be missing.</param>
internal sealed record Column(string Name, FeelType Type, bool Optional);
