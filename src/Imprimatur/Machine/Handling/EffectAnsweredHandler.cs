using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>
/// Takes a handler's answer. It is never refused while it is awaited; where it does not fit, nothing of it is written and the token is held.
/// The empty outcome says that the effect was given up: then the steward has it, and a late answer is still taken.
/// </summary>
internal static class EffectAnsweredHandler
{
    private const string Failed = "failed";

    public static Refusal? Apply(Turn turn, RecordPart record, EffectAnsweredCommand command)
    {
        var flight = Find(record, command.Effect);
        if (flight is null) return command.Effect >= 1 && command.Effect < record.NextEffect ? Refuse.Over() : Refuse.NotFound("effect");
        var at = turn.Control.TokenOf(flight.Graph);
        var step = (ServiceTaskPlan)turn.Plan.Steps[flight.Effect.Step];
        if (command.Outcome.Length == 0)
        {
            if (turn.Control.Tokens[at].IsHeld) turn.IsStale = true;
            else GiveUp(turn, at, step);
            return null;
        }

        turn.Chronicle.Settled(command.Effect, command.Outcome, command.Digest);
        turn.Chronicle.Forget(flight.Graph);
        var unfit = Take(turn, at, step, flight.Effect, command);
        if (Joining.IsDraining(turn, flight.Graph)) Withdrawal.Remove(turn, at);
        else if (unfit is { } held) Holding.Inside(turn, at, held.Reason, held.Why);
        KeptMoves.Make(turn, flight.Graph);
        return null;
    }

    /// <summary>The steward has it now, and it bars no move any more.</summary>
    private static void GiveUp(Turn turn, int at, ServiceTaskPlan step)
    {
        Holding.Inside(turn, at, HoldReason.EffectGivenUp, $"{step.Handler} was tried as often as it may be, and nothing confirms it.");
        KeptMoves.Make(turn, -1);
    }

    /// <summary>Writes the answer and ends the step by it; where the answer goes is kept.</summary>
    /// <returns>Why it does not fit, or null.</returns>
    private static (HoldReason Reason, string Why)? Take(Turn turn, int at, ServiceTaskPlan step, Effect effect, EffectAnsweredCommand command)
    {
        var way = step.WayOf(command.Outcome);
        if (command.Outcome != Failed && command.Digest is not null && !IsOwn(effect, command.Digest))
        {
            return (HoldReason.DigestDiffers, $"{step.Handler} answered with a digest that it was not given.");
        }

        if (way < 0 || !Write(turn, step, step.Ways[way], command.Writes))
        {
            return (HoldReason.OutcomeUnfit, $"{step.Handler} answered {command.Outcome}, which the step does not take.");
        }

        var mishap = Ending.Close(turn, at, way, EndedBy.Nobody with { FromOutside = true });
        return mishap is null ? null : (mishap.Reason, mishap.Refusal.Message.In(null));
    }

    /// <summary>Writes what the answer writes, or nothing where any of it is not the step's to write, does not fit, or fails what the outcome asks.</summary>
    private static bool Write(Turn turn, ServiceTaskPlan step, WayPlan way, ImmutableArray<FieldWrite> writes)
    {
        foreach (var write in writes)
        {
            if (!step.Writes.Contains(write.Field) && !way.Writes.Contains(write.Field)) return false;
            if (!ValueFit.Fits(turn.Plan.Fields[write.Field], write.Value, turn.Circumstances.Limits)) return false;
        }

        if (!WayActs.WouldHold(turn, way, writes)) return false;
        foreach (var write in writes) FieldWriter.Write(turn, write.Field, write.Value, PersonSet.Empty);
        return true;
    }

    /// <summary>Whether a digest is that of one of the contents that the effect carries, or of all together (in the order of the inputs' names).</summary>
    private static bool IsOwn(Effect effect, string digest)
    {
        var own = effect.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => ContentDigest.Of(i.Value)).Where(d => d.Length > 0).ToList();
        return own.Contains(digest, StringComparer.Ordinal) || (own.Count > 1 && ContentDigest.Of(own) == digest);
    }

    private static EffectInFlight? Find(RecordPart record, long effect)
    {
        foreach (var flight in record.Effects)
        {
            if (flight.Effect.Ordinal == effect) return flight;
        }

        return null;
    }
}
