using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Takes back an ending (撤回) while all that it caused is unclaimed work items. The approval is void; the ending itself stays in the record.</summary>
internal static class RecallHandler
{
    public static Refusal? Apply(Turn turn, RecallCommand command)
    {
        if ((PowerGate.Step(turn, command.Step) ?? PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        var step = turn.Plan.Steps[command.Step];
        var at = TokenFrom(turn.Control, command.Step);
        var origin = at < 0 ? null : turn.Control.Tokens[at].Origin;
        if (PowerGate.At(turn, PowerKind.Recall, command.Step, new Scope(turn.Control, origin)) is null) return PowerGate.None(PowerKind.Recall, step.Path);
        if (at < 0) return Refuse.ItemGone(step.Path);
        var token = turn.Control.Tokens[at];
        if (!origin!.Recallable || token.Phase != TokenPhase.Open) return Caused(step);
        var takers = Takers(turn.Control, token.Step);
        if (!takers.IsEmpty) return TakenOn(takers);
        if (Needs.FirstUnmet(turn, step) is { } need)
        {
            return Refuse.ConditionFalse("the approval of " + turn.Plan.Steps[need.Approval].Path + " is needed and not valid", step.Path);
        }

        FieldWriter.Void(turn, command.Step, "recalled");
        turn.Chronicle.Note(new TokenMoved(token.Step, command.Step, "recalled"));
        if (step.Due >= 0) turn.Chronicle.TermRunsOn(step.Due);
        Moves.Leave(turn, at, command.Step, null);
        return null;
    }

    private static int TokenFrom(Control control, int step)
    {
        for (var i = 0; i < control.Tokens.Length; i++)
        {
            if (control.Tokens[i].Origin is { } origin && origin.Step == step) return i;
        }

        return -1;
    }

    private static ImmutableArray<string> Takers(Control control, int step)
    {
        var takers = ImmutableArray<string>.Empty;
        foreach (var item in control.Items)
        {
            if (item.Step == step && (item.Holder ?? item.HandedTo) is { } taker && !takers.Contains(taker)) takers = takers.Add(taker);
        }

        return takers;
    }

    private static Refusal Caused(StepPlan step) => Refuse.Of(
        RefusalCode.Conflict, "{0} can't be taken back any more: a number, a decision, a notice, an answer or an effect came of it.",
        "{0} 已产生编号、判定、通知或答复，不能撤回。", [step.Path]);

    private static Refusal TakenOn(ImmutableArray<string> takers) =>
        Refuse.Of(RefusalCode.Conflict, "It can't be taken back any more: {0} has taken the work on.", "{0} 已签收，不能撤回。", takers.AsSpan());
}
