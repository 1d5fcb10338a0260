using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>An act that is possible any time (a Signal).</summary>
internal sealed record ActCommand(string Id, Actor By, int Act, ImmutableArray<FieldWrite> Writes, string? Comment, int? To) : Command(Id, By);
