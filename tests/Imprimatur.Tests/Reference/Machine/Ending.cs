using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a step ends (parts 5 and 6).</summary>
internal static class Ending
{
    /// <summary>Ends the step; <paramref name="by"/> is nobody for a rule or a service.
    /// <paramref name="binds"/> is what its approval binds, null for no approval.
    /// A step for each element ends by a person when one gave at least one of the answers that counted.</summary>
    public static void End(Scene scene, RefToken token, string outcome, RefPerson? by, List<string>? binds, string? to = null, bool? byPerson = null)
    {
        var step = token.Step;
        var way = scene.Page.Outcome(step, outcome)!;
        Set(scene, way, by);
        // "An approval belongs to a step: its *latest* ending, if that is an approving outcome taken by a *person*"
        scene.Case.Approvals.Remove(step);
        if (binds is { Count: > 0 }) scene.Case.Approvals[step] = binds;
        List<string> names = by is { IsPerson: true } ? [.. by.Names] : [];
        scene.Case.Endings[step] = new RefEnding(outcome, byPerson ?? names.Count > 0, ++scene.Case.Tick);
        if (names.Count > 0) scene.Case.LastPersons[step] = names;
        Leave(scene, step);
        Clocks.Happens(scene, $"{step}.{outcome}");
        if (by is not null) token.Sender = names;
        if (way["set"] is not null || way["notify"] is not null || scene.Page.Steps[step]["collects"] is not null) scene.Disturbed = true;
        // "With no `to`, nothing moves": an outcome always has one
        token.Next = to ?? (string)way["to"]!;
    }

    /// <summary>"`set` (`{ "asked": true, "answeredOn": { "feel": "today()" } }`)": writers are persons who wrote by an outcome's `set`.</summary>
    public static void Set(Scene scene, JObject way, RefPerson? by)
    {
        foreach (var (field, source) in way["set"] as JObject ?? [])
        {
            if (scene.Given(source!) is { } value) Writing.Write(scene, field, value, by);
        }
    }

    /// <summary>A step is left: its items are withdrawn, its term ends.</summary>
    public static void Leave(Scene scene, string step)
    {
        scene.Case.Items.RemoveAll(i => i.Step == step);
        scene.Case.Elements.Remove(step);
        scene.Case.Answers.Remove(step);
        scene.Case.Effects.RemoveAll(e => e.Step == step);
        Clocks.Leave(scene, step);
    }

    /// <summary>The whole instance is over.</summary>
    public static void EndInstance(Scene scene, string? result)
    {
        scene.Case.Ended = true;
        scene.Case.Result = result;
        foreach (var token in scene.Case.Tokens) Leave(scene, token.Step);
        scene.Case.Tokens.Clear();
    }
}
