using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>An output of a decision.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
public sealed record DecisionOutput(string Name, FeelType Type);
