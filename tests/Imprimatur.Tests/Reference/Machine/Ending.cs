using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a step ends (parts 5 and 6).</summary>
internal static class Ending
{
    /// <summary>Ends the step and moves on; <paramref name="by"/> is nobody for a rule or a service.
    /// <paramref name="binds"/> is what its approval binds, null for no approval.
    /// A step for each element ends by a person when one gave at least one of the answers that counted.</summary>
    public static void End(Scene scene, RefToken token, string outcome, RefPerson? by, List<string>? binds, string? to = null, bool? byPerson = null)
    {
        var goes = Record(scene, token, outcome, by, binds, to, byPerson);
        // "With no `to`, nothing moves": an outcome always has one
        Moving.Move(scene, token, goes);
    }

    /// <summary>Ends the step; where the token goes.</summary>
    public static string Record(
        Scene scene, RefToken token, string outcome, RefPerson? by, List<string>? binds, string? to = null, bool? byPerson = null)
    {
        var step = token.Step;
        var way = scene.Page.Outcome(step, outcome)!;
        Set(scene, way, by);
        // "An approval belongs to a step: its *latest* ending, if that is an approving outcome taken by a *person*"
        if (binds is { Count: > 0 }) scene.Case.Approvals[step] = binds;
        else Writing.Void(scene, step);
        List<string> names = by is { IsPerson: true } ? [.. by.Names] : [];
        scene.Case.Endings[step] = new RefEnding(outcome, byPerson ?? names.Count > 0, ++scene.Case.Tick);
        if (names.Count > 0) scene.Case.LastPersons[step] = names;
        var term = scene.Case.Clocks.GetValueOrDefault(Clocks.DueOf(step));
        Withdrawing.Leave(scene, step);
        Happening.Now(scene, $"{step}.{outcome}");
        if (by is not null) token.Origin = names.Count > 0 ? new RefOrigin(step, names, true, term) : null;
        if (way["set"] is not null || way["notify"] is not null || scene.Page.Steps[step]["collects"] is not null) token.Spoil();
        return Return(scene, token, way, to ?? (string)way["to"]!, binds);
    }

    /// <summary>"`set` (`{ "asked": true, "answeredOn": { "feel": "today()" } }`)": writers are persons who wrote by an outcome's `set`.</summary>
    public static void Set(Scene scene, JObject way, RefPerson? by)
    {
        // all values are reckoned before the first is written
        var values = (way["set"] as JObject ?? []).Properties().Select(p => (p.Name, Value: scene.Given(p.Value))).ToList();
        foreach (var (field, value) in values) if (value is not null) Writing.Write(scene, field, value, by);
    }

    /// <summary>The whole instance is over.</summary>
    public static void EndInstance(Scene scene, string? result)
    {
        scene.Case.Ended = true;
        scene.Case.Result = result;
        foreach (var token in scene.Case.Tokens) Withdrawing.Leave(scene, token.Step);
        scene.Case.Tokens.Clear();
        // "a letter is never lost"
        foreach (var name in scene.Page.Messages.Keys)
        {
            if (scene.Case.Messages.Remove(name, out var kept)) scene.Case.Letters.Add(kept);
        }
    }

    /// <summary>"the token keeps one return target and the approvals valid at that moment; when the step gone back to ends by an outcome from which the
    /// returning step can be reached, it goes straight there if none of them was voided since" (part 5).</summary>
    private static string Return(Scene scene, RefToken token, JObject way, string to, List<string>? binds)
    {
        var step = token.Step;
        var target = token.Return;
        token.Return = null;
        if ((string?)way["resume"] == "direct")
        {
            token.Return = new RefReturn(step, [.. scene.Case.Approvals.Keys]);
            return to;
        }
        if (target is null || to == "join" || target.Step == step || scene.Page.GraphOf(to) != token.Graph) return to;
        var isWhole = target.Approvals.All(a => scene.Case.Approvals.ContainsKey(a));
        return isWhole && new RefWays(scene.Page).LeadsTo(to, target.Step) ? target.Step : to;
    }
}
