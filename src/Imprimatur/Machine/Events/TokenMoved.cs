namespace Imprimatur.Machine.Events;

/// <summary>A token went on by something other than an ending: a failed need, a recall, a skip.</summary>
internal sealed record TokenMoved(int From, int To, string Why) : MachineEvent;
