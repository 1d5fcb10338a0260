namespace Imprimatur.Machine.Transitions;

/// <summary>The command does not hold; nothing changes.</summary>
internal sealed record RefusedTransition(Refusal Refusal) : Transition;
