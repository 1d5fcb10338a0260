namespace Imprimatur.Machine.Events;

/// <summary>A serial of a series was taken.</summary>
internal sealed record NumberTaken(int Step, string Series, long Serial, string Text) : MachineEvent;
