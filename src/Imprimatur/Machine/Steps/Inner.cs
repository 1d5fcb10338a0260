using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Puts tokens into the graphs that lie in a step.</summary>
internal static class Inner
{
    /// <summary>Lets a token wait inside its step, and others enter the first steps of graphs in it. They have the same sender, who can't recall over
    /// it.</summary>
    public static void Begin(Turn turn, int at, ReadOnlySpan<int> graphs)
    {
        var token = turn.Control.Tokens[at];
        var origin = token.Origin is { } sent ? sent with { Recallable = false } : null;
        turn.SetToken(at, token with { Phase = TokenPhase.Inside, Hold = HoldReason.None, Origin = null });
        foreach (var graph in graphs)
        {
            Put(turn, new Token { Graph = graph, Step = turn.Plan.Graphs[graph].Start, Phase = TokenPhase.Entering, Origin = origin });
        }
    }

    private static void Put(Turn turn, Token token)
    {
        var tokens = turn.Control.Tokens;
        var at = 0;
        while (at < tokens.Length && tokens[at].Graph < token.Graph) at++;
        turn.Control = turn.Control with { Tokens = tokens.Insert(at, token) };
    }
}
