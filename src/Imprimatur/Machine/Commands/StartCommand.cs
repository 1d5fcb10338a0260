using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>Starts the instance under the host's key.</summary>
internal sealed record StartCommand(string Id, Actor By, string Key, ImmutableArray<FieldWrite> Writes) : Command(Id, By);
