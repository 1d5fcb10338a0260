namespace Imprimatur.Tests.Reference.Machine;

/// <summary>Moves that were kept (part 5, In flight).</summary>
internal static class Keeping
{
    /// <summary>"At an answer the kept moves are made first, in the order of token paths": as far as nothing in flight bars them any more.</summary>
    public static void Make(Scene scene)
    {
        if (scene.Case.Suspended) return;
        foreach (var token in scene.Case.Tokens.Where(t => t.Kept is not null).ToList())
        {
            if (!scene.Case.Tokens.Contains(token) || token.Kept is not { } to || Moving.Bars(scene, token, to)) continue;
            token.Kept = null;
            Moving.Move(scene, token, to);
            Joining.Settle(scene);
        }
    }
}
