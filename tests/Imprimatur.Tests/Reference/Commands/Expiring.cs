using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>"Expiry notifies ..., or ends a step: `"expired": { "step": "countersign", "outcome": "silent" }`" (part 9).</summary>
internal static class Expiring
{
    public static void Do(Scene scene, string clock)
    {
        var (step, outcome) = Ends(scene, clock);
        // "Time moves no token otherwise": nothing is ended that is not open
        if (outcome is null || scene.TokenAt(step) is not { IsOpen: true } token) return;
        if (scene.Page.IsForEach(step))
        {
            Answer(scene, token, outcome);
        }
        else
        {
            // "its sender": no person's ending led on
            token.Origin = null;
            Ending.End(scene, token, outcome, null, null);
        }
        Entering.Run(scene);
    }

    /// <summary>The step that a clock ends, and how; a wait's own time takes `then`.</summary>
    private static (string Step, string? Outcome) Ends(Scene scene, string clock)
    {
        if (scene.Page.Clocks.TryGetValue(clock, out var named)) return ((string?)named["expired"]?["step"] ?? "", (string?)named["expired"]?["outcome"]);
        var step = clock[..clock.LastIndexOf('/')];
        return clock.EndsWith("/time", StringComparison.Ordinal) ? (step, "then") : (step, (string?)scene.Page.Steps[step]["due"]!["expired"]?["outcome"]);
    }

    /// <summary>"on a `forEach` step it names an answer, given for every element still open"; "whoever reads the record sees that it is *deemed*".</summary>
    private static void Answer(Scene scene, RefToken token, string answer)
    {
        var step = token.Step;
        var way = (JObject)scene.Page.Said(step, answer)!;
        var open = scene.Case.Elements[step].Where(e => scene.Case.Answers[step].All(a => a.Element != e));
        // those who were asked at once have no order: their names'
        if ((string?)scene.Page.Steps[step]["order"] != "sequential") open = open.Order(StringComparer.Ordinal);
        foreach (var element in open.ToList())
        {
            Ending.Set(scene, way, null);
            scene.Case.Items.RemoveAll(i => i.Step == step && i.Element == element);
            scene.Case.Answers[step].Add(new RefAnswer(element, answer, false, [.. scene.Page.Names(way["approves"])]));
            Collecting.Add(scene, step, element, answer, null, null);
            // "after each answer the first line that is already true decides"
            if (Counting.Decided(scene, step) is not { } decided) continue;
            token.Origin = null;
            Ending.End(scene, token, decided.Outcome, null, Counting.Binds(decided.Counted), byPerson: decided.Counted.Any(a => a.ByPerson));
            return;
        }
    }
}
