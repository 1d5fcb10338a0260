using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Steps;

/// <summary>Brings a token into its step: <c>when</c>, <c>needs</c> and guarantees first, then what the step does.</summary>
internal static class Entrance
{
    /// <summary>Enters the step at which a waiting token stands, or sends the token on, or holds it.</summary>
    public static void Enter(Turn turn, int at)
    {
        var token = turn.Control.Tokens[at];
        var step = turn.Plan.Steps[token.Step];
        if (step.When is not null)
        {
            var when = turn.Holds(step.When);
            if (when == Ternary.Unknown)
            {
                Holding.Before(turn, at, HoldReason.UnknownCondition, $"Whether {step.Path} is entered is unknown: {step.When.Text}");
                return;
            }

            if (when == Ternary.False)
            {
                Divert(turn, at, token, step.SkipTo, "skipped");
                return;
            }
        }

        if (Needs.FirstUnmet(turn, step) is { } need)
        {
            Divert(turn, at, token, need.Otherwise, "needs " + turn.Plan.Steps[need.Approval].Path);
            return;
        }

        if (step is EndPlan && !Moves.Barring(turn, token.Graph, step.Ordinal).IsEmpty)
        {
            Moves.Keep(turn, at, step.Ordinal, token.Origin);
            return;
        }

        if (BreaksGuarantee(turn, at, step)) return;
        turn.Watch.Reached(PointKind.Entered, step.Ordinal);
        turn.Chronicle.Note(new StepEntered(step.Ordinal));
        ClockFlags.Reached(turn, PointKind.Entered, step.Ordinal);
        Work(turn, at);
    }

    /// <summary>Does what a step does once it is entered; the steward's second try does it again.</summary>
    public static void Work(Turn turn, int at)
    {
        switch (turn.Plan.Steps[turn.Control.Tokens[at].Step])
        {
            case UserTaskPlan task: UserTaskEntry.Enter(turn, at, task); break;
            case RuleTaskPlan rule: RuleTaskEntry.Enter(turn, at, rule); break;
            case ServiceTaskPlan service: ServiceTaskEntry.Enter(turn, at, service); break;
            case ChoicePlan choice: ChoiceEntry.Enter(turn, at, choice); break;
            case NumberPlan number: NumberEntry.Enter(turn, at, number); break;
            case ParallelPlan block: ParallelEntry.Enter(turn, at, block); break;
            case CallPlan call: CallEntry.Enter(turn, at, call); break;
            case WaitPlan wait: WaitEntry.Enter(turn, at, wait); break;
            case EndPlan end: EndEntry.Enter(turn, at, end); break;
            case { } other: throw new InvalidOperationException($"A step of type {other.GetType().Name} can't be entered yet.");
        }
    }

    private static void Divert(Turn turn, int at, Token token, int to, string why)
    {
        turn.Chronicle.Note(new TokenMoved(token.Step, to, why));
        Moves.Keep(turn, at, to, token.Origin);
        Moves.Make(turn, token.Graph);
    }

    private static bool BreaksGuarantee(Turn turn, int at, StepPlan step)
    {
        if (!turn.Watch.Guards(step.Ordinal)) return false;
        var broken = turn.Watch.BrokenBy(step.Ordinal, turn.Circumstances.Rules, turn.Frame());
        if (broken.IsEmpty) return false;
        if (turn.MayRefuse) turn.Refusal = Refuse.GuaranteeBroken([.. broken]);
        else Holding.Before(turn, at, HoldReason.GuaranteeBroken, "Guarantees would be broken: " + string.Join(", ", broken));
        return true;
    }
}
