using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>A declared message (a Signal): taken by the wait that is open for it, kept, or given to the steward.</summary>
internal sealed record MessageCommand(string Id, Actor By, int Message, ImmutableArray<FieldWrite> Writes, string? Comment) : Command(Id, By);
