namespace Imprimatur.Machine.Events;

/// <summary>Work stopped.</summary>
internal sealed record InstanceSuspended : MachineEvent;
