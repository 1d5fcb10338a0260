using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>
/// Moves tokens. A move within a graph is plain; one to a step of a graph around moves that graph's token, and all that runs inside the step that it
/// leaves is withdrawn. A move that would withdraw an effect in flight waits, and so does every move while the work is suspended.
/// </summary>
internal static class Moves
{
    /// <summary>Takes a token from its step, with what is open there, and sends it on.</summary>
    public static void Leave(Turn turn, int at, int to, Origin? origin)
    {
        var graph = turn.Control.Tokens[at].Graph;
        Depart(turn, at, to, origin);
        Make(turn, graph);
    }

    /// <summary>Takes a token from its step, with what is open there and runs inside, and keeps where it is to go.</summary>
    public static void Depart(Turn turn, int at, int to, Origin? origin, ReturnTarget? back = null)
    {
        Withdrawal.Below(turn, turn.Control.Tokens[at].Graph);
        Withdrawal.Clear(turn, at);
        Keep(turn, at, to, origin, back);
    }

    /// <summary>Keeps where a token is to go that is not in its step, or not any more.</summary>
    public static void Keep(Turn turn, int at, int to, Origin? origin, ReturnTarget? back = null) => turn.SetToken(at, turn.Control.Tokens[at] with
    {
        Phase = TokenPhase.Kept,
        Kept = new KeptMove(to),
        Hold = HoldReason.None,
        Origin = origin,
        Return = back,
    });

    /// <summary>Makes the kept move of a graph's token, unless something bars it.</summary>
    /// <returns>Whether it was made.</returns>
    public static bool Make(Turn turn, int graph)
    {
        var at = turn.Control.TokenOf(graph);
        if (at < 0 || turn.Control.Suspended || turn.Control.Tokens[at].Kept is not { } kept) return false;
        if (!Barring(turn, graph, kept.To).IsEmpty) return false;
        if (kept.To == WayPlan.Join) Join(turn, at);
        else if (turn.Plan.Steps[kept.To].Graph == graph) turn.SetToken(at, Entering(turn.Control.Tokens[at], kept.To, turn.Control.Tokens[at].Origin));
        else Jump(turn, kept.To, turn.Control.Tokens[at].Origin);
        return true;
    }

    /// <summary>Sends the token of a step's graph to that step, wherever it stands, and withdraws all that runs inside.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="to">The step.</param>
    /// <param name="origin">Whose ending leads there. What a jump withdrew does not come back, so that it can't be recalled.</param>
    public static void Jump(Turn turn, int to, Origin? origin)
    {
        var graph = turn.Plan.Steps[to].Graph;
        Withdrawal.Below(turn, graph);
        var at = turn.Control.TokenOf(graph);
        Withdrawal.Clear(turn, at);
        turn.SetToken(at, Entering(turn.Control.Tokens[at], to, origin is null ? null : origin with { Recallable = false }) with { Return = null });
    }

    /// <summary>The steps that await an answer and that a move would withdraw: it bars a person's command, and any other move waits for it.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="graph">The graph whose token would move.</param>
    /// <param name="to">Where it would go.</param>
    public static ImmutableArray<string> Barring(Turn turn, int graph, int to)
    {
        if (to == WayPlan.Join) return [];
        var step = turn.Plan.Steps[to];
        if (step is EndPlan end) return Flights.Within(turn, end.Ends);
        return step.Graph == graph ? [] : Flights.Within(turn, step.Graph);
    }

    private static Token Entering(Token token, int to, Origin? origin) =>
        token with { Step = to, Phase = TokenPhase.Entering, Kept = null, Hold = HoldReason.None, Origin = origin };

    /// <summary>A branch joins: its token stands still, and over a join there is no sender.</summary>
    private static void Join(Turn turn, int at) => turn.SetToken(
        at, turn.Control.Tokens[at] with { Phase = TokenPhase.Joined, Kept = null, Origin = null, Return = null });
}
