using System.Collections.Immutable;

namespace Imprimatur.Machine.Events;

/// <summary>A step's ending approved fields as they are.</summary>
internal sealed record ApprovalGiven(int Step, ImmutableArray<int> Fields) : MachineEvent;
