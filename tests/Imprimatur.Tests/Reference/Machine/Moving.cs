using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a token goes where a way leads (parts 4 and 5).</summary>
internal static class Moving
{
    /// <summary>
    /// "A jump out of a block ends the block and withdraws its items"; "A move that is no person's ..., and any such move while the instance is suspended, is
    /// kept in Control".
    /// </summary>
    public static void Move(Scene scene, RefToken token, string to)
    {
        if (scene.Case.Suspended || Bars(scene, token, to)) token.Kept = to;
        else if (to == "join") (token.Joined, token.Origin, token.Return) = (true, null, null);
        else if (scene.Page.GraphOf(to) == token.Graph) token.Next = to;
        else Jump(scene, token, to);
    }

    /// <summary>Whether going there would withdraw a service task that awaits its answer.</summary>
    public static bool Bars(Scene scene, RefToken token, string to)
    {
        if (to == "join") return false;
        var graph = scene.Page.GraphOf(to);
        if (graph != token.Graph && Withdrawing.InFlightBelow(scene, scene.TokenOf(graph).Step)) return true;
        return EndsMore(scene, to) && Withdrawing.InFlight(scene, Ended(scene, to));
    }

    /// <summary>What an `end` ends: the called workflow in which it stands, or the instance.</summary>
    public static string Ended(Scene scene, string end)
    {
        var graph = scene.Page.GraphOf(end);
        return scene.Page.Graphs.Last(g => (g.IsCall || g.Parent is null) && scene.Page.IsAround(g.Path, graph)).Path;
    }

    /// <summary>"inside a branch it ends the instance".</summary>
    public static bool EndsMore(Scene scene, string step) => scene.Page.Type(step) == "end" && Ended(scene, step) != scene.Page.GraphOf(step);

    private static void Jump(Scene scene, RefToken token, string to)
    {
        var outer = scene.TokenOf(scene.Page.GraphOf(to));
        token.Spoil();
        outer.Origin = token.Origin;
        Withdrawing.Send(scene, outer, to);
    }
}
