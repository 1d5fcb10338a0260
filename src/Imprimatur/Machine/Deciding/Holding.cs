using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Holds a token for the steward: nothing is skipped, and nothing goes on by a guess.</summary>
internal static class Holding
{
    /// <summary>Holds a token that could not enter its step; the steward's second try enters it.</summary>
    public static void Before(Turn turn, int at, HoldReason reason, string why) => Hold(turn, at, TokenPhase.HeldBefore, reason, why);

    /// <summary>Holds a token inside its step; the steward's second try does the step's work again.</summary>
    public static void Inside(Turn turn, int at, HoldReason reason, string why) => Hold(turn, at, TokenPhase.HeldInside, reason, why);

    private static void Hold(Turn turn, int at, TokenPhase phase, HoldReason reason, string why)
    {
        var token = turn.Control.Tokens[at];
        turn.SetToken(at, token with { Phase = phase, Hold = reason });
        turn.Chronicle.Held(token.Graph, token.Step, why);
    }
}
