using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Steps;

/// <summary>Enters the branches of a block whose conditions hold; without any the block ends at once.</summary>
internal static class ParallelEntry
{
    public static void Enter(Turn turn, int at, ParallelPlan step)
    {
        var entered = ImmutableArray.CreateBuilder<int>(step.Branches.Length);
        foreach (var branch in step.Branches)
        {
            var holds = branch.When is null ? Ternary.True : turn.Holds(branch.When);
            if (holds == Ternary.Unknown)
            {
                var why = $"Whether the branch {branch.Name} of {step.Path} is entered is unknown: {branch.When!.Text}";
                Holding.Inside(turn, at, HoldReason.UnknownCondition, why);
                return;
            }

            if (holds == Ternary.True) entered.Add(branch.Graph);
        }

        if (entered.Count > 0)
        {
            Inner.Begin(turn, at, entered.ToImmutable().AsSpan());
            return;
        }

        turn.SetToken(at, turn.Control.Tokens[at] with { Phase = TokenPhase.Inside, Hold = HoldReason.None });
        var mishap = Ending.End(turn, at, 0, EndedBy.Nobody);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }
}
