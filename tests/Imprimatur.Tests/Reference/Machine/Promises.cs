using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>Guarantees at the entering of a step, and the needs of a step (parts 6 and 12).</summary>
internal static class Promises
{
    /// <summary>"The first that fails sends the token where `otherwise` says" (part 6); null when all are met.</summary>
    public static string? FailedNeed(Scene scene, string step)
    {
        foreach (var need in scene.Page.Steps[step]["needs"] as JArray ?? [])
        {
            // "it takes the need away only when definitely false"
            if (need["when"] is { } when && scene.Holds(when) == false) continue;
            if (!scene.Case.Approvals.ContainsKey((string)need["approval"]!)) return (string)need["otherwise"]!;
        }
        return null;
    }

    /// <summary>Whether entering the step now would break a guarantee.</summary>
    public static bool BrokenAt(Scene scene, string step) =>
        scene.Page.Guarantees.Any(g => (g["at"] is { } at && Speaks(scene, at, step) && !Kept(scene, g)) || IsBarred(scene, g, step));

    /// <summary>"B is not entered after that"; "nobody, and no rule, writes it in between".</summary>
    private static bool IsBarred(Scene scene, JObject guarantee, string step) =>
        scene.Case.Promised.GetValueOrDefault((string)guarantee["id"]!)
        && ((guarantee["after"] is not null && (string?)guarantee["never"] == step) || (string?)guarantee["between"]?[1] == step);

    /// <summary>"`at` takes a step, a list, `{ "handler": "publish" }` or `{ "result": "published" }`".</summary>
    private static bool Speaks(Scene scene, JToken at, string step)
    {
        if (at is not JObject kind) return scene.Page.Names(at).Contains(step);
        var json = scene.Page.Steps[step];
        return kind["handler"] is { } handler ? JToken.DeepEquals(handler, json["handler"]) : JToken.DeepEquals(kind["result"], json["result"]);
    }

    private static bool Kept(Scene scene, JObject guarantee)
    {
        // "a guarantee's `when` takes a case out only when *definitely false*" (part 1)
        if (guarantee["when"] is { } when && scene.Holds(when) == false) return true;
        // "definitely false whenever it is entered"
        if (guarantee["never"] is { } never) return scene.Holds(never) == false;
        var points = guarantee["requires"] is JObject any ? scene.Page.Names(any["anyOf"]) : scene.Page.Names(guarantee["requires"]);
        return points.Any(p => Ended(scene, p, [.. scene.Page.Names(guarantee["unchanged"])]));
    }

    /// <summary>"the latest ending of secrecyReview is `clear`, by a person, and the fields named were not written since".</summary>
    private static bool Ended(Scene scene, string point, List<string> unchanged)
    {
        var dot = point.LastIndexOf('.');
        return scene.Case.Endings.TryGetValue(point[..dot], out var ending)
            && ending.Outcome == point[(dot + 1)..]
            && ending.ByPerson
            && unchanged.All(f => scene.Case.Written.GetValueOrDefault(f) < ending.Tick);
    }
}
