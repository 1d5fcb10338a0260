using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>What touches the Record only: a comment, a circulation (传阅), a reminder (催办).</summary>
internal sealed record NoteCommand(string Id, Actor By, NoteKind Kind, string? Text, ImmutableArray<string> To) : Command(Id, By);
