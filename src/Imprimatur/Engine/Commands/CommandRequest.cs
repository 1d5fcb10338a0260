using System.Collections.Immutable;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>A command as it came to the shell, before the instance is known.</summary>
internal sealed record CommandRequest
{
    public required string Space { get; init; }

    public required InstanceId Instance { get; init; }

    /// <summary>The command's name in records, logs and counters.</summary>
    public required string Kind { get; init; }

    /// <summary>The id under which it is remembered.</summary>
    public required string CommandId { get; init; }

    /// <summary>Whether the id came from outside, so that the command may have been there before.</summary>
    public required bool MayRepeat { get; init; }

    /// <summary>Who commands; null for the engine itself.</summary>
    public Actor? By { get; init; }

    /// <summary>The persons whom the command names beside its actor.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The host's transaction that the command joins, or null.</summary>
    public HostTransaction? Transaction { get; init; }

    /// <summary>Makes the machine's command for the instance as it is.</summary>
    public required Func<LoadedInstance, Actor?, PreparedCommand> Prepare { get; init; }
}
