using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Ends a step by one of its ways and sends its token on; the token then waits to enter.</summary>
internal static class Ending
{
    /// <summary>Ends the step at which a token stands.</summary>
    /// <returns>Why it can't end so, or null.</returns>
    public static Mishap? End(Turn turn, int at, int wayIndex, EndedBy by)
    {
        var graph = turn.Control.Tokens[at].Graph;
        var mishap = Close(turn, at, wayIndex, by);
        if (mishap is null) Moves.Make(turn, graph);
        return mishap;
    }

    /// <summary>Ends the step at which a token stands, and keeps the token's move.</summary>
    /// <returns>Why it can't end so, or null.</returns>
    public static Mishap? Close(Turn turn, int at, int wayIndex, EndedBy by)
    {
        var token = turn.Control.Tokens[at];
        var step = turn.Plan.Steps[token.Step];
        var way = step.Ways[wayIndex];
        var mishap = WayActs.Perform(turn, step, way, null, by.Comment, by.Writers);
        if (mishap is not null) return mishap;
        var broken = turn.Watch.BrokenBy(step.Ordinal, wayIndex);
        if (!broken.IsEmpty) return new Mishap(Refuse.GuaranteeBroken([.. broken]), HoldReason.GuaranteeBroken);
        var approves = by.Human ? by.Approves : [];
        Approve(turn, step.Ordinal, approves);
        Performing.Add(turn, step.Ordinal, by.Persons);
        if (!by.Writers.IsEmpty) turn.Control = turn.Control with { LastPerformers = turn.Control.LastPerformers.SetItem(step.Ordinal, by.Writers) };

        turn.Watch.Ended(step.Ordinal, wayIndex, by.Human);
        turn.Chronicle.Note(new StepEnded(step.Ordinal, way.Name, by.Deemed));
        if (by.Mail is { } mail) Gathering.Add(turn, way, mail);
        if (way.Notify is not null) Telling.Tell(turn, way.Notify, Scope.Of(turn.Control, step.Ordinal), step.Ordinal, way.Name);
        ClockFlags.Reached(turn, PointKind.Ended, step.Ordinal, wayIndex);
        var (to, back) = Returning.Follow(turn, turn.Control.Tokens[at], way, by.To != -1 ? by.To : way.To[0]);
        Moves.Depart(turn, at, to, NextOrigin(token, step, wayIndex, by), back);
        return null;
    }

    private static void Approve(Turn turn, int step, ImmutableArray<int> fields)
    {
        if (fields.IsEmpty)
        {
            FieldWriter.Void(turn, step, "ended");
            return;
        }

        turn.Control = turn.Control with { Approvals = turn.Control.Approvals.SetItem(step, fields) };
        turn.Chronicle.Note(new ApprovalGiven(step, fields));
    }

    private static Origin? NextOrigin(Token token, StepPlan step, int way, EndedBy by)
    {
        if (by.FromOutside) return null;
        if (by.Persons.IsEmpty) return step is ChoicePlan ? token.Origin : token.Origin is { } origin ? origin with { Recallable = false } : null;
        if (!by.Sent) return null;
        var taken = step.Ways[way];
        var gathers = taken.Collects >= 0 || step is UserTaskPlan { ForEach.Collects: >= 0 };
        return new Origin(step.Ordinal, way, by.Persons, by.Recallable && taken.Set.IsEmpty && taken.Notify is null && !gathers);
    }
}
