using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Refuses a person's command whose own move would withdraw an effect in flight.</summary>
internal static class FlightGate
{
    /// <summary>Tests, before anything is written, where the ending that the command leads to would go.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="itemAt">The item's place.</param>
    /// <param name="index">The outcome or answer.</param>
    /// <param name="command">The command.</param>
    public static Refusal? Test(Turn turn, int itemAt, int index, CompleteCommand command)
    {
        if (turn.Control.Tokens.Length == 1) return null;
        var step = (UserTaskPlan)turn.Plan.Steps[turn.Control.Items[itemAt].Step];
        var way = step.ForEach is null ? index : Foreseen(turn, itemAt, step, index, command.Writes);
        if (way < 0) return null;
        var barring = Moves.Barring(turn, step.Graph, command.To ?? step.Ways[way].To[0]);
        return barring.IsEmpty ? null : Refuse.EffectInFlight([.. barring]);
    }

    /// <summary>Refuses after all where the ending's move had to be kept: an answer can open others again, so that it was not foreseen.</summary>
    public static Refusal? Test(Turn turn, int graph)
    {
        var at = turn.Control.TokenOf(graph);
        if (at < 0 || turn.Control.Tokens[at].Kept is not { } kept) return null;
        return Refuse.EffectInFlight([.. Moves.Barring(turn, graph, kept.To)]);
    }

    /// <summary>The way that an answer would decide, with the answers opened again that the command's writes void; -1 for none.</summary>
    private static int Foreseen(Turn turn, int itemAt, UserTaskPlan step, int answer, ImmutableArray<FieldWrite> writes)
    {
        var items = turn.Control.Items.ToBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Step != step.Ordinal || items[i].Answer < 0) continue;
            var bound = step.ForEach!.Answers[items[i].Answer].Approves;
            if (writes.Any(w => bound.Contains(w.Field) && !w.Value.Equals(turn.Control.Fields[w.Field]))) items[i] = items[i] with { Answer = -1 };
        }

        items[itemAt] = items[itemAt] with { Answer = answer };
        return Completion.Line(turn.Control with { Items = items.DrainToImmutable() }, step)?.Outcome ?? -1;
    }
}
