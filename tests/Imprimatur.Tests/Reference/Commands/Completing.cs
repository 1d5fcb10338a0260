using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>Complete: an outcome, or on a step for each element an answer.</summary>
internal static class Completing
{
    public static void Do(Scene scene, RefWays ways, RefCommand command)
    {
        var json = scene.Page.Steps.GetValueOrDefault(command.Step);
        var way = json is null ? null : scene.Page.Said(command.Step, command.Outcome);
        // what an unknown outcome would let him write nobody can say: it is refused as such
        var writable = way is null ? command.Writes.Keys : scene.Page.Names(json!["writes"]).Concat(scene.Page.Names(way["writes"]));
        var item = Taking.Take(scene, command, writable);
        var who = command.By!;
        if (item.IsAdvice)
        {
            Advising.Give(scene, command, item);
            return;
        }
        var to = Chosen(scene, ways, command, item, way, who);
        Taking.AsShown(scene, command);
        if (way is null) return;
        // "and again when a work item of it is completed ...: accepted as such: nothing of it is written, no ending and no performer is recorded, the item
        // is withdrawn" (part 6)
        if (Promises.FailedNeed(scene, item.Step) is { } otherwise)
        {
            var turned = scene.TokenAt(item.Step)!;
            Withdrawing.Leave(scene, item.Step);
            (turned.Origin, turned.Return) = (null, null);
            Moving.Move(scene, turned, otherwise);
            Entering.Run(scene);
            return;
        }
        if (item.Givers.Count > 0)
        {
            Handing.Return(scene, command, item);
            return;
        }
        // "a person's command that would withdraw it is refused" (part 5)
        var leads = to ?? Deciding.WouldLead(scene, item, command.Outcome);
        if (leads is not null && Moving.Bars(scene, scene.TokenAt(item.Step)!, leads)) throw Scene.Refuse(RefCode.EffectInFlight, leads);
        Taking.Require(scene, command, way);
        Taking.Fit(scene, command);
        // "a person whose advice must be there before the item can be completed" (part 7)
        if (scene.Case.Items.Any(i => i.Step == item.Step && i.IsAdvice)) throw Scene.Refuse(RefCode.ConditionFalse, "advice");
        // "Order: the writes of the command, `require`, `if`, `set`, `approves`, `notify`, `to`" (part 5)
        foreach (var (field, value) in command.Writes) Writing.Write(scene, field, value, who);
        if (way["if"] is { } condition && scene.Holds(condition, item.Step, item.Element) != true) throw Scene.Refuse(RefCode.ConditionFalse, "if");
        // what an outcome sets is reckoned after the writes, and so is whether he may be its writer
        foreach (var (field, source) in who.IsPerson ? way["set"] as JObject ?? [] : [])
        {
            if (scene.Given(source!) is { } value) Taking.Apart(scene, item.Step, field, value, who);
        }
        Duties.Perform(scene, item.Step, who);
        if (Duties.BreaksSeparate(scene)) throw Scene.Refuse(RefCode.GuaranteeBroken, "separate");
        if (scene.Page.IsForEach(item.Step)) Answer(scene, item, command, way, who);
        else End(scene, item, command, way, who, to!);
    }

    /// <summary>"The step has no such outcome, or not for such an actor, or not to such a step":
    /// `to` is "a step; ... a list, from which the performer chooses; `"earlier"`".</summary>
    private static string? Chosen(Scene scene, RefWays ways, RefCommand command, RefItem item, JObject? way, RefPerson who)
    {
        if (way is null || way["by"] is JValue { Value: "clock" }) throw Scene.Refuse(RefCode.NoSuchOutcome, command.Outcome);
        if (way["by"] is { } by && !People.Meets(scene, by, who, item.Step, item.Element, item)) throw Scene.Refuse(RefCode.NoSuchOutcome, command.Outcome);
        if (scene.Page.IsForEach(item.Step)) return command.To is null ? null : throw Scene.Refuse(RefCode.NoSuchOutcome, command.To);
        var to = way["to"]!;
        var choices = scene.Page.Names(to).SelectMany(t => t == "earlier" ? ways.Earlier(item.Step) : [t]).Distinct().ToList();
        var chooses = to is JArray || (string)to! == "earlier";
        if (command.To is null && !chooses) return choices[0];
        return command.To is not null && choices.Contains(command.To) ? command.To : throw Scene.Refuse(RefCode.NoSuchOutcome, command.To ?? "to");
    }

    private static List<string>? Binds(Scene scene, JObject way) => way["approves"] is { } approves ? [.. scene.Page.Names(approves)] : null;

    private static void End(Scene scene, RefItem item, RefCommand command, JObject way, RefPerson who, string to)
    {
        var token = scene.TokenAt(item.Step)!;
        // "taken by a *person* (not a service, an agent or a clock)" (part 6)
        var binds = who.IsPerson ? Binds(scene, way) : null;
        Ending.End(scene, token, command.Outcome, who, binds, to);
        Entering.Run(scene);
    }

    private static void Answer(Scene scene, RefItem item, RefCommand command, JObject way, RefPerson who)
    {
        Ending.Set(scene, way, who);
        scene.Case.Items.RemoveAll(i => i.Opening == item.Opening);
        scene.Case.Answers[item.Step].Add(new RefAnswer(item.Element!, command.Outcome, who.IsPerson, Binds(scene, way) ?? []));
        Collecting.Add(scene, item.Step, item.Element!, command.Outcome, who.Id, command.Comment);
        Deciding.Do(scene, item.Step, way, who);
    }
}
