using System.Collections.Immutable;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Transitions;

/// <summary>The command holds: the next state, what happened, and what the outside world must do.</summary>
internal sealed record Accepted(InstanceState Next, ImmutableArray<MachineEvent> Events, ImmutableArray<Effect> Effects) : Transition;
