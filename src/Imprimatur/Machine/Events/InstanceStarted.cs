namespace Imprimatur.Machine.Events;

/// <summary>The instance began.</summary>
internal sealed record InstanceStarted(string Key) : MachineEvent;
