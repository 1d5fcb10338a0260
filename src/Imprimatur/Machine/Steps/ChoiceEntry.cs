using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Steps;

/// <summary>Takes the first case that definitely holds. A case that is unknown holds the token: it never falls to <c>otherwise</c>.</summary>
internal static class ChoiceEntry
{
    public static void Enter(Turn turn, int at, ChoicePlan step)
    {
        var way = step.Cases.Length;
        for (var i = 0; i < step.Cases.Length; i++)
        {
            var holds = turn.Holds(step.Cases[i].When);
            if (holds == Ternary.False) continue;
            if (holds == Ternary.Unknown)
            {
                Holding.Inside(turn, at, HoldReason.UnknownCondition, $"Case {i + 1} of {step.Path} is unknown: {step.Cases[i].When.Text}");
                return;
            }

            way = i;
            break;
        }

        var mishap = Ending.End(turn, at, way, EndedBy.Nobody);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }
}
