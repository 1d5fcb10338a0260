namespace Imprimatur.Machine.Transitions;

/// <summary>What the machine answers to a command.</summary>
internal abstract record Transition;
