using Imprimatur.Engine.Catalogs;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Transitions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>All that one attempt at a command needs.</summary>
internal sealed record Draft
{
    public required string Space { get; init; }

    public required InstanceId Id { get; init; }

    /// <summary>The host's key of the instance.</summary>
    public required string Key { get; init; }

    public required PlanEntry Entry { get; init; }

    /// <summary>The instance before; null for a start.</summary>
    public LoadedInstance? Before { get; init; }

    public required Command Command { get; init; }

    public required Circumstances Circumstances { get; init; }

    public HostTransaction? Transaction { get; init; }
}
