using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Decides blocks: when enough of the branches that were entered have joined, the rest is withdrawn, and the block ends as soon as no effect is in
/// flight in it.</summary>
internal static class Joining
{
    /// <summary>Decides and ends all blocks for which it is time; one that ends may decide the one around it.</summary>
    public static void Settle(Turn turn)
    {
        while (turn.Control.Tokens.Length > 0 && SettleOne(turn))
        {
        }
    }

    private static bool SettleOne(Turn turn)
    {
        for (var at = 0; at < turn.Control.Tokens.Length; at++)
        {
            var token = turn.Control.Tokens[at];
            if (token.Phase == TokenPhase.Inside && turn.Plan.Steps[token.Step] is ParallelPlan block && IsDecided(turn, block))
            {
                Withdrawal.Below(turn, token.Graph, exceptAwaiting: true);
                turn.SetToken(at, token with { Phase = TokenPhase.Draining });
                return true;
            }

            if (token.Phase != TokenPhase.Draining || !IsEmpty(turn, token.Graph)) continue;
            End(turn, at);
            return true;
        }

        return false;
    }

    /// <summary>Whether a graph lies in a block that is decided, so that what happens in it leads nowhere any more.</summary>
    public static bool IsDraining(Turn turn, int graph)
    {
        while (turn.Plan.Graphs[graph].Parent >= 0)
        {
            graph = turn.Plan.Steps[turn.Plan.Graphs[graph].Parent].Graph;
            var at = turn.Control.TokenOf(graph);
            if (at >= 0 && turn.Control.Tokens[at].Phase == TokenPhase.Draining) return true;
        }

        return false;
    }

    private static bool IsDecided(Turn turn, ParallelPlan block)
    {
        var (entered, joined) = (0, 0);
        foreach (var branch in block.Branches)
        {
            var at = turn.Control.TokenOf(branch.Graph);
            if (at < 0) continue;
            entered++;
            if (turn.Control.Tokens[at].Phase == TokenPhase.Joined) joined++;
        }

        return joined == entered || (block.AtLeast > 0 && joined >= block.AtLeast);
    }

    private static bool IsEmpty(Turn turn, int graph)
    {
        foreach (var token in turn.Control.Tokens)
        {
            if (token.Graph != graph && turn.Plan.IsWithin(token.Graph, graph)) return false;
        }

        return true;
    }

    private static void End(Turn turn, int at)
    {
        var mishap = Ending.End(turn, at, 0, EndedBy.Nobody with { FromOutside = true });
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }
}
