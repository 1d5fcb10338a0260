namespace Imprimatur.Rules.Conditions;

/// <summary>That an expression reads a name.</summary>
/// <param name="Slot">The name's slot in the vocabulary.</param>
/// <param name="NeedsValue">Whether a missing value would make the outcome unknown; false for <c>missing</c> and <c>any</c> cells.</param>
public readonly record struct SlotUse(int Slot, bool NeedsValue);
