using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>Signals: messages to a wait, acts that are possible `anytime`, and what the steward does with letters (part 5).</summary>
internal static class Signalling
{
    /// <summary>"at most one of a name is kept until a `wait` takes it ...; one that nothing takes goes to the steward with its text".</summary>
    public static void Message(Scene scene, RefCommand command)
    {
        var who = command.By!;
        Looking.Begin(scene, who);
        var declared = scene.Page.Messages.GetValueOrDefault(command.Signal) ?? throw Scene.Refuse(RefCode.NotFound, command.Signal);
        Looking.NoStranger(who);
        if (!People.Meets(scene, declared["by"]!, who)) throw Scene.Refuse(RefCode.NotAllowed, command.Signal);
        var message = new RefMessage(++scene.Case.Openings, command.Signal, who, command.Writes, command.Comment, scene.Setting.Now);
        if (Open(scene, command.Signal) is { } open)
        {
            if (!Hears(scene, open.Token.Step, open.Way, who)) throw Scene.Refuse(RefCode.NotAllowed, command.Signal);
            Deliver(scene, open, message);
            return;
        }
        // which waits hear him is settled now, since his posts are known now
        var waits = scene.Page.Steps.Keys.SelectMany(s => scene.Page.Takes(s).Select(w => (Step: s, w.Name, w.Way)))
            .Where(w => w.Name == command.Signal).ToList();
        var barred = waits.Where(w => !Hears(scene, w.Step, w.Way, who)).Select(w => w.Step).ToList();
        if (waits.Count > 0 && barred.Count == waits.Count) throw Scene.Refuse(RefCode.NotAllowed, command.Signal);
        if (command.Writes.Keys.Except(waits.SelectMany(w => scene.Page.Names(w.Way["writes"]))).Any()) throw Scene.Refuse(RefCode.NotAllowed, "writes");
        Taking.Fit(scene, command);
        if ((string?)declared["early"] == "refuse") throw Scene.Refuse(RefCode.ConditionFalse, "early");
        if (!scene.Case.Messages.TryAdd(message.Name, message with { Barred = barred })) scene.Case.Letters.Add(message);
    }

    /// <summary>The steward delivers a letter again, or lays it by, also when all is over.</summary>
    public static void Letter(Scene scene, RefCommand command)
    {
        if (!scene.Case.Started || !Looking.Sees(scene, command.By!)) throw Scene.Refuse(RefCode.NotFound, "letter");
        if (!command.LayBy && scene.Case.Ended) throw Scene.Refuse(RefCode.Conflict, "ended");
        var letter = scene.Case.Letters.Find(l => l.Ordinal == command.Letter);
        if (letter is null && command.Letter > scene.Case.Openings) throw Scene.Refuse(RefCode.NotFound, "letter");
        if (letter is null) throw Scene.Refuse(RefCode.Conflict, "letter");
        if (!command.LayBy) Looking.NotSuspended(scene);
        Looking.NoStranger(command.By!);
        if (!People.Meets(scene, scene.Page.Steward, command.By!)) throw Scene.Refuse(RefCode.NotAllowed, "steward");
        scene.Case.Letters.Remove(letter);
        if (command.LayBy) return;
        if (Open(scene, letter.Name) is { } open) Deliver(scene, open, letter);
        else if (!scene.Case.Messages.TryAdd(letter.Name, letter)) throw Scene.Refuse(RefCode.ConditionFalse, "one is kept");
    }

    /// <summary>"`anytime`: ... It interrupts all tokens where at least one stands in `during`; it ends no step and voids no approval."</summary>
    public static void Act(Scene scene, RefCommand command)
    {
        var who = command.By!;
        Looking.Begin(scene, who);
        var way = scene.Page.Acts.GetValueOrDefault(command.Signal) ?? throw Scene.Refuse(RefCode.NotFound, command.Signal);
        Looking.NotSuspended(scene);
        Looking.NoStranger(who);
        if (!People.Meets(scene, way["by"]!, who)) throw Scene.Refuse(RefCode.NotAllowed, command.Signal);
        if (command.Writes.Keys.Except(scene.Page.Names(way["writes"])).Any()) throw Scene.Refuse(RefCode.NotAllowed, "writes");
        foreach (var (field, value) in command.Writes) Taking.Apart(scene, "", field, value, who);
        var to = Chosen(scene, way, command);
        var graph = (string)way["graph"]!;
        if (to is not null && Stands(scene, way, graph) && Withdrawing.InFlight(scene, graph)) throw Scene.Refuse(RefCode.EffectInFlight, to);
        Taking.Require(scene, command, way);
        Taking.Fit(scene, command);
        if (!Stands(scene, way, graph)) throw Scene.Refuse(RefCode.ConditionFalse, "during");
        foreach (var (field, value) in command.Writes) Writing.Write(scene, field, value, who);
        if (way["if"] is { } condition && scene.Holds(condition) != true) throw Scene.Refuse(RefCode.ConditionFalse, "if");
        foreach (var (field, source) in way["set"] as JObject ?? []) if (scene.Given(source!) is { } value) Taking.Apart(scene, "", field, value, who);
        Ending.Set(scene, way, who);
        if (way["collects"] is { } list) Collecting.Gather(scene, (string)list!, command.Signal, command.Signal, who.Id, command.Comment);
        if (to is null) return;
        var token = scene.TokenOf(graph);
        Withdrawing.Send(scene, token, to);
        token.Origin = null;
        Entering.Run(scene);
    }

    private static string? Chosen(Scene scene, JObject way, RefCommand command)
    {
        var choices = scene.Page.Names(way["to"]).ToList();
        if (command.To is null && way["to"] is not JArray) return choices.FirstOrDefault();
        return command.To is not null && choices.Contains(command.To) ? command.To : throw Scene.Refuse(RefCode.NoSuchOutcome, command.To ?? "to");
    }

    /// <summary>"`during` limits it to steps": one of them is open, or something inside it.</summary>
    private static bool Stands(Scene scene, JObject way, string graph)
    {
        var here = scene.Case.Tokens.Where(t => scene.Page.IsAround(graph, t.Graph)).ToList();
        return way["during"] is not { } during ? here.Count > 0 : here.Any(t => !t.Joined && scene.Page.Names(during).Contains(t.Step));
    }

    /// <summary>The wait that is open for the message, and what it does there.</summary>
    private static (RefToken Token, JObject Way)? Open(Scene scene, string message)
    {
        if (scene.Case.Suspended) return null;
        foreach (var token in scene.Case.Tokens.Where(t => t.IsOpen && scene.Page.Type(t.Step) == "wait"))
        {
            if (scene.Page.Takes(token.Step).FirstOrDefault(w => w.Name == message).Way is { } way) return (token, way);
        }
        return null;
    }

    private static bool Hears(Scene scene, string step, JObject way, RefPerson who) => way["by"] is not { } by || People.Meets(scene, by, who, step);

    private static void Deliver(Scene scene, (RefToken Token, JObject Way) open, RefMessage message)
    {
        if (Delivering.Unfit(scene, open.Token.Step, open.Way, message) is { } why) throw Scene.Refuse(why, message.Name);
        Delivering.Take(scene, open.Token, scene.Page.Takes(open.Token.Step).First(w => w.Name == message.Name).Here, message);
        Entering.Run(scene);
    }
}
