using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;

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
        if (item.Givers.Count > 0)
        {
            GiveBack(item);
            return;
        }
        item.Holder = null;
        if (!item.IsAdvice) item.HandedTo = null;
    }

    /// <summary>"Delegate 委派 comes back to the giver link by link" (part 7): what the delegate wrote stays, what he would have chosen is advice.</summary>
    public static void Return(Scene scene, RefCommand command, RefItem item)
    {
        Taking.Fit(scene, command);
        foreach (var (field, value) in command.Writes) Writing.Write(scene, field, value, command.By);
        Duties.Perform(scene, item.Step, command.By!);
        if (Duties.BreaksSeparate(scene)) throw Scene.Refuse(RefCode.GuaranteeBroken, "separate");
        GiveBack(item);
    }

    /// <summary>"nobody twice in a chain, four links".</summary>
    public static void Delegate(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        var item = Looking.Item(scene, command);
        Looking.NotSuspended(scene);
        if (item.IsAdvice) throw Scene.Refuse(RefCode.NotAllowed, "advice");
        Looking.Power(scene, "delegate", command.By!, item.Step, item);
        var giver = item.Holder ?? command.By!.Id;
        var receiver = command.Receiver ?? throw Scene.Refuse(RefCode.NotFound, "receiver");
        if (!receiver.IsPerson || receiver.Id == giver || item.Givers.Contains(receiver.Id) || item.Givers.Count >= 4)
            throw Scene.Refuse(RefCode.NotAllowed, "chain");
        // who gives what nobody holds must be able to do it himself, since it comes back to him
        Receive(scene, item, item.Holder is null ? [command.By! with { ActsFor = null }, receiver] : [receiver]);
        item.Givers.Add(giver);
        (item.Holder, item.HandedTo) = (receiver.Id, receiver.Id);
    }

    private static void GiveBack(RefItem item)
    {
        (item.Holder, item.HandedTo) = (item.Givers[^1], item.Givers[^1]);
        item.Givers.RemoveAt(item.Givers.Count - 1);
    }

    /// <summary>"Whoever receives work must satisfy the step's candidates and separation".</summary>
    private static void Receive(Scene scene, RefItem item, List<RefPerson> receivers)
    {
        if (receivers.Any(r => !Looking.MeetsCandidates(scene, item, r) || !Looking.Sees(scene, r))) throw Scene.Refuse(RefCode.NotAllowed, "receiver");
        if (receivers.Any(r => Duties.Bars(scene, item.Step, r))) throw Scene.Refuse(RefCode.DutyNotSeparate, "receiver");
        if (receivers.Any(r => Duties.IsKeptApart(scene, item.Step, r))) throw Scene.Refuse(RefCode.GuaranteeBroken, "receiver");
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
        var isSteward = People.Meets(scene, scene.Page.Steward, command.By!);
        if (!isSteward && item.IsAdvice) throw Scene.Refuse(RefCode.NotAllowed, "advice");
        if (item.IsAdvice)
        {
            Advising.AskAnother(scene, command, item);
            return;
        }
        if (!isSteward) Looking.Power(scene, "reassign", command.By!, item.Step, item);
        var receiver = command.Receiver ?? throw Scene.Refuse(RefCode.NotFound, "receiver");
        Receive(scene, item, [receiver]);
        item.Givers = [];
        item.HandedTo = null;
        item.Holder = receiver.Id;
    }
}
