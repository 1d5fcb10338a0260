namespace Imprimatur.Machine.Events;

/// <summary>Something that happened in one transition; the history keeps them in their order.</summary>
internal abstract record MachineEvent;
