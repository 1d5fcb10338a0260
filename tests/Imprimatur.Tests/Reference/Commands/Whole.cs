using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>Start, and what is done with the instance as a whole: suspend, resume, terminate, notes.</summary>
internal static class Whole
{
    /// <summary>"`starts`: `[{ "by": PEOPLE, "asks": [...] }]`; without `starts`, the candidates of the first step may start" (part 2).</summary>
    public static void Start(Scene scene, RefCommand command)
    {
        var page = scene.Page;
        var who = command.By!;
        Looking.NoStranger(who);
        var starts = page.Json["starts"] as JArray ?? [new JObject { ["by"] = page.Steps[page.Start]["candidates"] }];
        var start = starts.FirstOrDefault(s => s["by"] is { } by && People.Meets(scene, by, who)) ?? throw Scene.Refuse(RefCode.NotAllowed, "start");
        var asks = page.Names(start["asks"]).ToList();
        if (command.Writes.Keys.Except(asks).Any()) throw Scene.Refuse(RefCode.NotAllowed, "writes");
        Taking.Require(scene, command, new JObject { ["require"] = new JArray(asks) });
        Taking.Fit(scene, command);
        // "All other fields begin with their default or missing"
        foreach (var (name, field) in page.Fields)
        {
            if (field["default"] is { } value) scene.Case.Fields[name] = value;
        }
        scene.Case.Started = true;
        scene.Case.StartedBy = [.. who.Names];
        foreach (var (field, value) in command.Writes) Writing.Write(scene, field, value, who);
        Happening.Now(scene, "start");
        scene.Case.Tokens.Add(new RefToken { Next = page.Start });
        Entering.Run(scene);
    }

    /// <summary>"obeys clearance" (part 7): "while it is missing only performers ... and candidates ... see it" (part 2),
    /// and so nobody whom one would have to tell.</summary>
    private static bool MayBeTold(Scene scene) => scene.Page.Json["classifiedBy"] is not { } name || scene.Value((string)name!) is not null;

    /// <summary>Who comments: those who took part, may act; the steward where something is held.</summary>
    private static bool HasToDo(Scene scene, RefPerson who) =>
        scene.Case.StartedBy.Intersect(who.Names).Any()
        || scene.Case.Performers.Values.Any(p => who.Names.Any(p.Contains))
        || scene.Case.Items.Any(i => i.Holder == who.Id || Looking.IsCandidate(scene, i, who) || Looking.MeetsCandidates(scene, i, who))
        || scene.Case.Elements.Any(s => s.Value.Any(e => Looking.IsCandidate(scene, new RefItem { Step = s.Key, Element = e }, who)))
        || scene.Case.Circulated.Contains(who.Id)
        || (scene.Case.Tokens.Any(t => t.Held is not null) && People.Meets(scene, scene.Page.Steward, who));

    public static void Suspend(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        Looking.NotSuspended(scene);
        Looking.Power(scene, "suspend", command.By!);
        scene.Case.Suspended = true;
    }

    /// <summary>"any such move while the instance is suspended, is kept in Control ... and made at ... Resume" (part 5).</summary>
    public static void Resume(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        Looking.Power(scene, "suspend", command.By!);
        if (!scene.Case.Suspended) throw Scene.Refuse(RefCode.Conflict, "not suspended");
        scene.Case.Suspended = false;
        Keeping.Make(scene);
        // what came while it was suspended is delivered now
        foreach (var token in scene.Case.Tokens.Where(t => t.IsOpen && scene.Page.Type(t.Step) == "wait").ToList())
            if (scene.Case.Tokens.Contains(token) && token.IsOpen) Delivering.Kept(scene, token);
        Entering.Run(scene);
    }

    public static void Terminate(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        Looking.NotSuspended(scene);
        Looking.Power(scene, "terminate", command.By!);
        // "while a service task awaits its answer, a person's command that would withdraw it is refused" (part 5)
        if (Withdrawing.InFlight(scene, "")) throw Scene.Refuse(RefCode.EffectInFlight, "terminate");
        Ending.EndInstance(scene, null);
    }

    /// <summary>"Circulation 传阅 moves nothing, survives returns and ends, obeys clearance" (part 7): a note changes nothing that is compared.</summary>
    public static void Note(Scene scene, RefCommand command)
    {
        if (!scene.Case.Started) throw Scene.Refuse(RefCode.NotFound, "not started");
        if (!Looking.Sees(scene, command.By!)) throw Scene.Refuse(RefCode.NotFound, "clearance");
        Looking.NoStranger(command.By!);
        var who = command.By! with { ActsFor = null };
        if (command.Note is "remind" or "supervise" && scene.Case.Ended) throw Scene.Refuse(RefCode.Conflict, "ended");
        if (command.Note == "comment" && !HasToDo(scene, who)) throw Scene.Refuse(RefCode.NotAllowed, "comment");
        // "Circulation 传阅 ... may be acknowledged 已阅"
        if (command.Note == "acknowledge" && !scene.Case.Circulated.Contains(who.Id)) throw Scene.Refuse(RefCode.NotAllowed, "acknowledge");
        if (command.Note is not ("comment" or "acknowledge")) Looking.Power(scene, command.Note, command.By!);
        if (command.Note != "circulate") return;
        if (!MayBeTold(scene)) throw Scene.Refuse(RefCode.NotAllowed, "circulate");
        if (command.Receiver is { } reader) scene.Case.Circulated.Add(reader.Id);
    }
}
