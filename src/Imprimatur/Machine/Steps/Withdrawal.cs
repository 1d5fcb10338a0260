using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Takes tokens away with all that is open at them. Nobody's performance is unmade by it, and approvals stay.</summary>
internal static class Withdrawal
{
    /// <summary>Takes away all that runs inside a graph's step: the tokens of the graphs that lie in it, however deep.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="graph">The graph; its own token stays.</param>
    /// <param name="exceptAwaiting">Whether tokens that await an answer stay.</param>
    public static void Below(Turn turn, int graph, bool exceptAwaiting = false)
    {
        for (var i = turn.Control.Tokens.Length - 1; i >= 0; i--)
        {
            var token = turn.Control.Tokens[i];
            if (token.Graph == graph || !turn.Plan.IsWithin(token.Graph, graph)) continue;
            if (exceptAwaiting && token.Phase == TokenPhase.Awaiting) continue;
            Remove(turn, i);
        }
    }

    /// <summary>Takes a token away.</summary>
    public static void Remove(Turn turn, int at)
    {
        Clear(turn, at);
        turn.Control = turn.Control with { Tokens = turn.Control.Tokens.RemoveAt(at) };
    }

    /// <summary>Takes away what is open at a token's step, which is thereby left if it was entered.</summary>
    public static void Clear(Turn turn, int at)
    {
        var token = turn.Control.Tokens[at];
        if (!IsIn(token.Phase)) return;
        Items.CloseAll(turn, token.Step, ItemClosing.Withdrawn);
        turn.Chronicle.Forget(token.Graph);
        turn.Chronicle.SettleAll(token.Graph, "withdrawn");
        if (token.Phase != TokenPhase.HeldBefore) ClockFlags.Reached(turn, PointKind.Left, token.Step);
    }

    /// <summary>Whether something is open at a token's step: not where it is still to enter, and not where the step has ended.</summary>
    private static bool IsIn(TokenPhase phase) => phase is not (TokenPhase.Entering or TokenPhase.Kept or TokenPhase.Joined);
}
