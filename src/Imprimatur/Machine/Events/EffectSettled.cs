namespace Imprimatur.Machine.Events;

/// <summary>An effect was answered.</summary>
internal sealed record EffectSettled(long Effect, string Outcome, string? Digest) : MachineEvent;
