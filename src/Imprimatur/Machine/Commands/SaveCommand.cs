using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>Stores part of one's own open item, within its writes; claims it when it is unclaimed.</summary>
internal sealed record SaveCommand(string Id, Actor By, WorkItemKey Item, ImmutableArray<FieldWrite> Writes) : Command(Id, By);
