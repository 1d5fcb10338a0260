using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Transitions;

namespace Imprimatur.History.Records;

/// <summary>All that goes into the record of an accepted command.</summary>
internal sealed record RecordDraft
{
    public required string Space { get; init; }

    public required InstanceId Instance { get; init; }

    /// <summary>The record's place in the instance, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The hash of the record before; empty for the first.</summary>
    public ReadOnlyMemory<byte> Previous { get; init; }

    /// <summary>The definition's version under which the command ran.</summary>
    public required WorkflowPlan Plan { get; init; }

    public required string CatalogHash { get; init; }

    public required long CatalogEpoch { get; init; }

    public required Command Command { get; init; }

    /// <summary>What <see cref="CommandDigest"/> gave for the command.</summary>
    public required string CommandDigest { get; init; }

    public required Circumstances Circumstances { get; init; }

    public required ImmutableArray<MachineEvent> Events { get; init; }

    /// <summary>The canonical form of Control after the command.</summary>
    public required ReadOnlyMemory<byte> Control { get; init; }
}
