using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>What goes when a step is left, with all that runs inside it.</summary>
internal static class Withdrawing
{
    /// <summary>A step is left: its items are withdrawn, its term ends.</summary>
    public static void Leave(Scene scene, string step)
    {
        scene.Case.Items.RemoveAll(i => i.Step == step);
        scene.Case.Elements.Remove(step);
        scene.Case.Asked.RemoveWhere(a => a.Step == step);
        scene.Case.Answers.Remove(step);
        scene.Case.Effects.RemoveAll(e => e.Step == step);
        Clocks.Leave(scene, step);
    }

    /// <summary>All tokens in the graphs that a step holds.</summary>
    public static List<RefToken> Below(Scene scene, string step) =>
        [.. scene.Case.Tokens.Where(t => scene.Page.Within(step).Any(g => scene.Page.IsAround(g.Path, t.Graph)))];

    /// <summary>"while a service task awaits its answer" (part 5): in a graph, or anywhere inside it.</summary>
    public static bool InFlight(Scene scene, string graph) => scene.Case.Tokens.Any(t => Awaits(scene, t) && scene.Page.IsAround(graph, t.Graph));

    /// <summary>Whether a service may be about to answer; one that was given up may not.</summary>
    public static bool Awaits(Scene scene, RefToken token) => token.Held is null && scene.Case.Effects.Any(e => e.Step == token.Step);

    public static bool InFlightBelow(Scene scene, string step) => scene.Page.Within(step).Any(g => InFlight(scene, g.Path));

    /// <summary>All that runs inside a step is withdrawn.</summary>
    public static void Clear(Scene scene, string step)
    {
        foreach (var token in Below(scene, step)) Remove(scene, token);
    }

    public static void Remove(Scene scene, RefToken token)
    {
        if (!token.Joined && token.Kept is null) Leave(scene, token.Step);
        scene.Case.Tokens.Remove(token);
    }

    /// <summary>A graph's token goes elsewhere, whatever stood there and inside.</summary>
    public static void Send(Scene scene, RefToken token, string to)
    {
        Clear(scene, token.Step);
        if (token.Kept is null) Leave(scene, token.Step);
        (token.Inside, token.Draining, token.Held, token.HeldOutside, token.Kept, token.Return) = (false, false, null, false, null, null);
        token.Next = to;
    }
}
