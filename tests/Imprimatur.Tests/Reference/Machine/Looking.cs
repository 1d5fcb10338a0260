using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>What somebody may know of and take on.</summary>
internal static class Looking
{
    /// <summary>Finds the item that a command names. One that is gone is a lost race: "beside them `Conflict` (a race lost)" (part 11).</summary>
    public static RefItem Item(Scene scene, RefCommand command)
    {
        if (!scene.Page.Steps.ContainsKey(command.Step) || command.Opening > scene.Case.Openings) throw Scene.Refuse(RefCode.NotFound, command.Step);
        var item = scene.Case.Items.Find(i => i.Step == command.Step && i.Element == command.Element && i.Opening == command.Opening);
        return item ?? throw Scene.Refuse(RefCode.Conflict, command.Step);
    }

    /// <summary>Whether somebody may take the item on: a candidate of the step, or he alone to whom it was given.</summary>
    public static bool IsCandidate(Scene scene, RefItem item, RefPerson who) =>
        item.HandedTo is { } one ? who.Names.Contains(one) : MeetsCandidates(scene, item, who);

    /// <summary>Whether somebody meets the step's candidates.</summary>
    public static bool MeetsCandidates(Scene scene, RefItem item, RefPerson who) =>
        People.Meets(scene, scene.Page.Steps[item.Step]["candidates"]!, who, item.Step, item.Element, item);

    /// <summary>
    /// "clearance is compared with this field, in the order of its `oneOf`" (part 2).
    /// </summary>
    public static bool Sees(Scene scene, RefPerson who)
    {
        if (scene.Page.Json["classifiedBy"] is not { } name) return true;
        // "while it is missing only performers of the instance and candidates of its open steps see it": that is for reads; a command of others is NotAllowed
        if (scene.Value((string)name!) is not { } secrecy) return true;
        var order = scene.Page.Fields[(string)name!]["oneOf"]!.Select(v => v is JObject o ? (string)o["is"]! : (string)v!).ToList();
        var cleared = who.Clearance is null ? 0 : order.IndexOf(who.Clearance);
        return cleared >= order.IndexOf((string)secrecy!);
    }

    /// <summary>The beginning of every person's command: part 11, NotFound and Suspended.</summary>
    public static void Begin(Scene scene, RefPerson who)
    {
        if (!scene.Case.Started) throw Scene.Refuse(RefCode.NotFound, "not started");
        if (!Sees(scene, who)) throw Scene.Refuse(RefCode.NotFound, "clearance");
        if (scene.Case.Ended) throw Scene.Refuse(RefCode.Conflict, "ended");
    }

    /// <summary>"the command says for whom the actor acts" (DESIGN 10): only where a standing delegation lets him.</summary>
    public static void NoStranger(RefPerson who)
    {
        if (who is { ActsFor: not null, MayActFor: false }) throw Scene.Refuse(RefCode.NotAllowed, who.ActsFor.Id);
    }

    public static void NotSuspended(Scene scene)
    {
        if (scene.Case.Suspended) throw Scene.Refuse(RefCode.Suspended, "suspended");
    }

    /// <summary>"`powers`: what is not listed nobody may do" (part 7).</summary>
    public static JObject Power(Scene scene, string name, RefPerson who, string? step = null, RefItem? item = null)
    {
        NoStranger(who);
        var power = scene.Page.Power(name) ?? throw Scene.Refuse(RefCode.NotAllowed, name);
        if (power["in"] is { } within && step is not null && !scene.Page.Names(within).Contains(step)) throw Scene.Refuse(RefCode.NotAllowed, name);
        if (!People.Meets(scene, power["by"]!, who, step, item?.Element, item)) throw Scene.Refuse(RefCode.NotAllowed, name);
        return power;
    }
}
