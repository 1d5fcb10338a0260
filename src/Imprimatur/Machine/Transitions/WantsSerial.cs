namespace Imprimatur.Machine.Transitions;

/// <summary>The machine needs the next serial of a series; the shell reads the counter and calls again.</summary>
internal sealed record WantsSerial(string Series) : Transition;
