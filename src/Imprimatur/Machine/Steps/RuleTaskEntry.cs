using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>Has a decision answered and writes its outputs. Where it has no answer the token is held, never sent on.</summary>
internal static class RuleTaskEntry
{
    public static void Enter(Turn turn, int at, RuleTaskPlan step)
    {
        var decided = turn.Circumstances.Rules.Decide(step, turn.Frame());
        if (decided.Decision is null || decided.Result.Failure is not null)
        {
            Fail(turn, at, decided.Result.Failure ?? $"No version of {step.Decision} is in force.");
            return;
        }

        var way = 0;
        var writes = ImmutableArray.CreateBuilder<(int Field, Value Value)>();
        for (var i = 0; i < decided.Decision.Outputs.Length; i++)
        {
            var name = decided.Decision.Outputs[i].Name;
            var value = decided.Result.Outputs[i];
            if (step.Outputs.TryGetValue(name, out var field))
            {
                if (value is null || !ValueFit.Fits(turn.Plan.Fields[field], value, turn.Circumstances.Limits))
                {
                    Fail(turn, at, $"The output {name} does not fit its field.");
                    return;
                }

                writes.Add((field, value));
            }
            else if (step.ChoosesOutcome && name == "outcome")
            {
                way = value is StringValue text ? step.WayOf(text.Text) : -1;
            }
        }

        if (way < 0) Fail(turn, at, $"{step.Decision} chose an outcome that the step does not have.");
        else Take(turn, at, step, decided.Decision, decided.Result, writes.DrainToImmutable(), way);
    }

    private static void Take(
        Turn turn, int at, RuleTaskPlan step, Decision decision, DecisionResult result, ImmutableArray<(int Field, Value Value)> writes, int way)
    {
        turn.Chronicle.Note(new DecisionMade(step.Ordinal, decision.Id, decision.Version, result));
        foreach (var (field, value) in writes) FieldWriter.Write(turn, field, value, PersonSet.Empty);
        var mishap = Ending.End(turn, at, way, EndedBy.Nobody);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }

    private static void Fail(Turn turn, int at, string why) => Holding.Inside(turn, at, HoldReason.DecisionFailed, why);
}
