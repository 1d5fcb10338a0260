using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Runs every automatic step until all tokens wait, in the order of token paths.</summary>
internal static class Running
{
    public static void Run(Turn turn)
    {
        while (!turn.Stopped)
        {
            Joining.Settle(turn);
            var at = FirstEntering(turn.Control);
            if (at < 0) return;
            if (turn.Steps++ < turn.Circumstances.Limits.MaxAutomaticSteps) Entrance.Enter(turn, at);
            else Holding.Before(turn, at, HoldReason.TooManySteps, "Too many automatic steps in one command.");
        }
    }

    private static int FirstEntering(Control control)
    {
        for (var i = 0; i < control.Tokens.Length; i++)
        {
            if (control.Tokens[i].Phase == TokenPhase.Entering) return i;
        }

        return -1;
    }
}
