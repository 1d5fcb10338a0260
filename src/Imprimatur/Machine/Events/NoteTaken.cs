namespace Imprimatur.Machine.Events;

/// <summary>A comment, circulation or reminder; the text stands in the command.</summary>
internal sealed record NoteTaken(string Kind) : MachineEvent;
