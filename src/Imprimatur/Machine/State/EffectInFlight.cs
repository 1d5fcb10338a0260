using Imprimatur.Machine.Effects;

namespace Imprimatur.Machine.State;

/// <summary>An effect that awaits its answer, and the graph whose token waits for it.</summary>
internal sealed record EffectInFlight(int Graph, Effect Effect);
