namespace Imprimatur.Machine.State;

/// <summary>The state of an instance: what the machine decides by, what only refuses, and the rest. Immutable.</summary>
/// <param name="Control">All that the machine may decide by.</param>
/// <param name="Monitors">A few bits per guarantee.</param>
/// <param name="Record">Ordinals, revisions, times, comments.</param>
internal sealed record InstanceState(Control Control, Monitors Monitors, RecordPart Record);
