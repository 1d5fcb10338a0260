using Imprimatur.Rules.Decisions;

namespace Imprimatur.Machine.Events;

/// <summary>A decision answered: version, rules that matched with basis, outputs.</summary>
internal sealed record DecisionMade(int Step, string Decision, int Version, DecisionResult Result) : MachineEvent;
