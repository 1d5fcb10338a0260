using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Recording;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>Lets a token wait for a time, for messages, or for both: first a time that is over already, then what was kept.</summary>
internal static class WaitEntry
{
    public static void Enter(Turn turn, int at, WaitPlan step)
    {
        var until = step.Time < 0 ? -1 : turn.Plan.Clocks[step.Time].FromField;
        var value = until < 0 ? null : turn.Control.Fields[until];
        if (until >= 0 && value is not (DateValue or DateTimeValue))
        {
            Holding.Inside(turn, at, HoldReason.ValueMissing, $"{turn.Plan.Fields[until].Name}, until which {step.Path} waits, has no value.");
            return;
        }

        turn.SetToken(at, turn.Control.Tokens[at] with { Phase = TokenPhase.Waiting, Hold = HoldReason.None });
        if (value is not null && Reckoning.Beginning(value, turn.Circumstances.Zone) <= turn.Circumstances.Now) TimeIsOver(turn, at, EndedBy.Nobody);
        else MessageTaking.TakeKept(turn, at);
    }

    /// <summary>Does the work again of a wait that is held: its time had come, or nobody knew when it would.</summary>
    public static void Again(Turn turn, int at, WaitPlan step)
    {
        if (step.Time >= 0 && turn.Plan.Clocks[step.Time].FromField < 0) TimeIsOver(turn, at, EndedBy.Nobody with { FromOutside = true });
        else Enter(turn, at, step);
    }

    /// <summary>Takes <c>then</c>.</summary>
    public static void TimeIsOver(Turn turn, int at, EndedBy by)
    {
        var mishap = Ending.End(turn, at, 0, by);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }
}
