using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Makes the moves that had to wait, at an answer and when work goes on.</summary>
internal static class KeptMoves
{
    /// <summary>Makes all kept moves in the order of token paths, as far as nothing bars them any more and their tokens are still there.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="last">The graph whose answer it is: its own move comes after all others. -1 for none.</param>
    public static void Make(Turn turn, int last)
    {
        foreach (var token in turn.Control.Tokens)
        {
            if (token.Phase == TokenPhase.Kept && token.Graph != last) Make(turn, token);
        }

        if (last >= 0 && Moves.Make(turn, last)) Joining.Settle(turn);
    }

    private static void Make(Turn turn, Token token)
    {
        var at = turn.Control.TokenOf(token.Graph);
        if (at >= 0 && ReferenceEquals(turn.Control.Tokens[at], token) && Moves.Make(turn, token.Graph)) Joining.Settle(turn);
    }
}
