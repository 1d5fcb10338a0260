namespace Imprimatur.Machine.State;

/// <summary>What decides nothing: ordinals, revisions, times, due instants, comments, readers, reminders, replies' texts.</summary>
internal sealed record RecordPart;
