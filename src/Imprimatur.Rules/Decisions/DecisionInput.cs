using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>An input of a decision.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Optional">Whether it may be missing.</param>
public sealed record DecisionInput(string Name, FeelType Type, bool Optional);
