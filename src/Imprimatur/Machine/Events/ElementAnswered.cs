namespace Imprimatur.Machine.Events;

/// <summary>An element of a step for each element was answered.</summary>
internal sealed record ElementAnswered(int Step, string Element, string Answer, bool Deemed = false) : MachineEvent;
