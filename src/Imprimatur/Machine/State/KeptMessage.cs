namespace Imprimatur.Machine.State;

/// <summary>A message that no step has taken yet; at most one of a name.</summary>
/// <param name="By">Who sent it.</param>
internal sealed record KeptMessage(PersonSet By);
