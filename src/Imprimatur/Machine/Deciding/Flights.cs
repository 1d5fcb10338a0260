using System.Collections.Immutable;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Effects in flight: services that were asked and have not answered, so that nothing may be withdrawn under them.</summary>
internal static class Flights
{
    /// <summary>The steps in a graph, and in all that lies in it, that await an answer.</summary>
    public static ImmutableArray<string> Within(Turn turn, int graph)
    {
        var awaiting = ImmutableArray<string>.Empty;
        foreach (var token in turn.Control.Tokens)
        {
            if (token.Phase == TokenPhase.Awaiting && turn.Plan.IsWithin(token.Graph, graph)) awaiting = awaiting.Add(turn.Plan.Steps[token.Step].Path);
        }

        return awaiting;
    }
}
