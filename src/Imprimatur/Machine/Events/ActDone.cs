namespace Imprimatur.Machine.Events;

/// <summary>An act was done that is possible any time.</summary>
internal sealed record ActDone(int Act) : MachineEvent;
