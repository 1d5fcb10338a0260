namespace Imprimatur.Machine.State;

/// <summary>The person's ending that led a token here by automatic steps alone.</summary>
/// <param name="Step">The step that ended.</param>
/// <param name="Way">The way by which it ended.</param>
/// <param name="By">Who ended it, and for whom: the <c>sender</c>.</param>
/// <param name="Recallable">Whether it may be taken back: no number, rule, effect or join since, and nothing set, told or gathered.</param>
internal sealed record Origin(int Step, int Way, PersonSet By, bool Recallable);
