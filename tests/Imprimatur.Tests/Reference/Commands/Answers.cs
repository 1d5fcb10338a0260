using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>The move that a handler's answer makes, at once or at Resume.</summary>
internal static class Answers
{
    /// <summary>"an answer that fails a `require` or `if` holds the token" (part 4).</summary>
    public static void Make(Scene scene, RefToken token)
    {
        var outcome = token.Kept!;
        token.Kept = null;
        if (Holds(scene, scene.Page.Outcome(token.Step, outcome)!))
        {
            Ending.End(scene, token, outcome, null, null);
            Entering.Run(scene);
        }
        else
        {
            Entering.Hold(scene, token, "answer");
        }
    }

    private static bool Holds(Scene scene, JObject way) =>
        scene.Page.Names(way["require"]).All(f => scene.Value(f) is not null) && (way["if"] is not { } condition || scene.Holds(condition) == true);
}
