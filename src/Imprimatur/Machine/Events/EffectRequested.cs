using Imprimatur.Machine.Effects;

namespace Imprimatur.Machine.Events;

/// <summary>The outside world was asked for something.</summary>
internal sealed record EffectRequested(Effect Effect) : MachineEvent;
