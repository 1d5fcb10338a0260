using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>Claim, Release, Save, Reassign, AddParticipant: what is done with an open work item beside completing it.</summary>
internal static class Handing
{
    public static void Claim(Scene scene, RefCommand command) => Taking.Take(scene, command, []).Holder = command.By!.Id;

    public static void Release(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        var item = Looking.Item(scene, command);
        Looking.NotSuspended(scene);
        if (item.Holder is null) throw Scene.Refuse(RefCode.NotAllowed, "unclaimed");
        if (item.Holder != command.By!.Id) throw Scene.Refuse(RefCode.HeldByOther, item.Holder);
        item.Holder = null;
    }

    /// <summary>"`Save` writes the instance's fields at once, for all to see and with all consequences" (part 7); "Save and Complete claim an unclaimed
    /// item".</summary>
    public static void Save(Scene scene, RefCommand command)
    {
        var item = Taking.Take(scene, command, scene.Page.Names(scene.Page.Steps.GetValueOrDefault(command.Step)?["writes"]));
        Taking.Fit(scene, command);
        item.Holder = command.By!.Id;
        var wrote = false;
        foreach (var (field, value) in command.Writes) wrote |= Writing.Write(scene, field, value, command.By);
        if (wrote) Duties.Perform(scene, item.Step, command.By!);
        if (Duties.BreaksSeparate(scene)) throw Scene.Refuse(RefCode.GuaranteeBroken, "separate");
    }

    /// <summary>"Whoever receives work must satisfy the step's candidates and separation"; reassign 转办 does not come back (part 7).</summary>
    public static void Reassign(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        var item = Looking.Item(scene, command);
        Looking.NotSuspended(scene);
        // "The steward ... reassigns to someone who meets candidates and separation" (part 2)
        Looking.NoStranger(command.By!);
        if (!People.Meets(scene, scene.Page.Steward, command.By!)) Looking.Power(scene, "reassign", command.By!, item.Step, item);
        var receiver = command.Receiver ?? throw Scene.Refuse(RefCode.NotFound, "receiver");
        if (!Looking.IsCandidate(scene, item, receiver) || !Looking.Sees(scene, receiver)) throw Scene.Refuse(RefCode.NotAllowed, "receiver");
        if (Duties.Bars(scene, item.Step, receiver)) throw Scene.Refuse(RefCode.DutyNotSeparate, "receiver");
        if (Duties.IsKeptApart(scene, item.Step, receiver)) throw Scene.Refuse(RefCode.GuaranteeBroken, "receiver");
        item.Holder = receiver.Id;
    }

    /// <summary>"AddParticipant 加签 on a `forEach` step names an element, whose candidates must meet `who`" (part 7).</summary>
    public static void AddParticipant(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        if (!scene.Page.Steps.ContainsKey(command.Step)) throw Scene.Refuse(RefCode.NotFound, command.Step);
        if (!scene.Page.IsForEach(command.Step)) throw Scene.Refuse(RefCode.NotFound, command.Step);
        if (!scene.Case.Elements.TryGetValue(command.Step, out var elements)) throw Scene.Refuse(RefCode.Conflict, "not open");
        Looking.NotSuspended(scene);
        var power = Looking.Power(scene, "addParticipant", command.By!, command.Step);
        if (!CandidatesMeet(scene, command.Step, command.Element!, power["who"])) throw Scene.Refuse(RefCode.NotAllowed, "who");
        if (elements.Contains(command.Element!)) throw Scene.Refuse(RefCode.ConditionFalse, "there already");
        elements.Add(command.Element!);
        Writing.Open(scene, command.Step, command.Element);
    }

    /// <summary>The candidates of an element are those in a post that the step's rule names for it: every such post has to meet `who`.</summary>
    private static bool CandidatesMeet(Scene scene, string step, string element, JToken? who)
    {
        if (who is null) return true;
        var candidates = scene.Page.Steps[step]["candidates"]!;
        var rules = candidates is JArray many ? many.OfType<JObject>() : [(JObject)candidates];
        return rules.All(rule => rule["roles"] is { } roles
            && roles.All(role => People.Meets(scene, who, Holding(scene, step, (string)role!, rule["unit"], element))));
    }

    private static RefPerson Holding(Scene scene, string step, string role, JToken? unit, string element)
    {
        var inUnit = unit is not JObject field ? (string?)unit
            : (string?)field["field"] == (string?)scene.Page.Steps[step]["as"] ? element : (string?)scene.Value((string)field["field"]!);
        return new RefPerson("", [(role, inUnit)]);
    }
}
