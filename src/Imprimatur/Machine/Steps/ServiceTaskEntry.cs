using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>Asks a service, with a snapshot of all that it needs.</summary>
internal static class ServiceTaskEntry
{
    public static void Enter(Turn turn, int at, ServiceTaskPlan step)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var (name, source) in step.With)
        {
            var value = Sources.Value(turn, source);
            if (value is null)
            {
                Holding.Inside(turn, at, HoldReason.ValueMissing, $"The input {name} of {step.Handler} has no value.");
                return;
            }

            inputs.Add(name, value);
        }

        var token = turn.Control.Tokens[at];
        turn.SetToken(at, token with { Phase = TokenPhase.Awaiting, Hold = HoldReason.None });
        turn.Chronicle.Call(turn.Plan, step, token.Graph, inputs.ToImmutable());
    }
}
