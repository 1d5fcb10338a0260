using System.Collections.Immutable;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Machine.State;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>An instance in memory at one revision: what the machine needs, and the rows that its open work shows in the store. Immutable.</summary>
/// <param name="Row">The row, without the bytes of the state.</param>
/// <param name="State">The state.</param>
/// <param name="Entry">The definition.</param>
/// <param name="Personal">The values that the stored bytes hold as hashes.</param>
/// <param name="Items">The open work items, by ordinal.</param>
/// <param name="Timers">The timers, by key.</param>
internal sealed record LoadedInstance(
    InstanceRow Row,
    InstanceState State,
    PlanEntry Entry,
    ImmutableArray<PersonalEntry> Personal,
    ImmutableSortedDictionary<long, WorkItemRow> Items,
    ImmutableSortedDictionary<string, StoredTimer> Timers);
