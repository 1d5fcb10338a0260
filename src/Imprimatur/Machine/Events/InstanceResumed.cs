namespace Imprimatur.Machine.Events;

/// <summary>Work goes on.</summary>
internal sealed record InstanceResumed : MachineEvent;
