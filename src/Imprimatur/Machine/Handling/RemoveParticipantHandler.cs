using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Takes an element that has not answered away from an open step (减签), or a request for a person's advice. Who does so performs nothing, also where
/// the step then ends.</summary>
internal static class RemoveParticipantHandler
{
    public static Refusal? Apply(Turn turn, RemoveParticipantCommand command)
    {
        if ((PowerGate.Step(turn, command.Step) ?? PowerGate.Instance(turn)) is { } unknown) return unknown;
        var path = turn.Plan.Steps[command.Step].Path;
        if (turn.Plan.Steps[command.Step] is not UserTaskPlan step) return Refuse.NotFound(path);
        var token = turn.Control.TokenAt(command.Step);
        if (token < 0 || turn.Control.Tokens[token].Phase != State.TokenPhase.Open) return Refuse.ItemGone(path);
        var at = turn.Control.ItemAt(command.Step, command.Element);
        if (at < 0) return Refuse.NotFound(command.Element);
        if (turn.Control.Items[at].IsAnswered) return Refuse.ItemGone(path);
        if ((PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        if (PowerGate.AtOpen(turn, PowerKind.RemoveParticipant, command.Step) is null) return PowerGate.None(PowerKind.RemoveParticipant, path);
        turn.Chronicle.Note(new ParticipantRemoved(command.Step, command.Element));
        Items.Close(turn, at, ItemClosing.Withdrawn);
        if (step.ForEach is null) return null;
        return Completion.Decide(turn, token, step, EndedBy.Nobody with { FromOutside = true })?.Refusal ?? FlightGate.Test(turn, step.Graph);
    }
}
