using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>"Expiry notifies ..., or ends a step: `"expired": { "step": "countersign", "outcome": "silent" }`" (part 9).</summary>
internal static class Expiring
{
    public static void Do(Scene scene, string clock)
    {
        var step = clock.EndsWith("/due", StringComparison.Ordinal) ? clock[..^"/due".Length] : null;
        var expired = step is null ? scene.Page.Json["clocks"]![clock]!["expired"] : scene.Page.Steps[step]["due"]!["expired"];
        if ((string?)expired?["outcome"] is not { } outcome) return;
        step ??= (string)expired["step"]!;
        // "Time moves no token otherwise": nothing is ended that is not open
        if (scene.TokenAt(step) is not { Held: null, Kept: null } token) return;
        if (scene.Page.IsForEach(step) && !Answer(scene, step, outcome)) return;
        var decided = scene.Page.IsForEach(step) ? Counting.Decided(scene, step) : null;
        if (scene.Page.IsForEach(step) && decided is null) return;
        Ending.End(scene, token, decided?.Outcome ?? outcome, null,
            decided is { } d ? Counting.Binds(d.Counted) : null, byPerson: decided?.Counted.Any(a => a.ByPerson));
        // "its sender": no person's ending led on
        token.Sender = [];
        if (scene.Case.Suspended) (token.Kept, token.Next) = (token.Next, null);
        Entering.Run(scene);
    }

    /// <summary>"on a `forEach` step it names an answer, given for every element still open"; "whoever reads the record sees that it is *deemed*".</summary>
    private static bool Answer(Scene scene, string step, string answer)
    {
        var way = (JObject)scene.Page.Said(step, answer)!;
        var open = scene.Case.Elements[step].Where(e => scene.Case.Answers[step].All(a => a.Element != e)).ToList();
        scene.Case.Items.RemoveAll(i => i.Step == step);
        foreach (var element in open)
        {
            scene.Case.Answers[step].Add(new RefAnswer(element, answer, false, [.. scene.Page.Names(way["approves"])]));
            Collecting.Add(scene, step, element, answer, null, null);
        }
        return open.Count > 0;
    }
}
