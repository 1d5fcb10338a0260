using System.Globalization;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a step is entered, and what happens then (parts 4, 6, 8, 10, 12).</summary>
internal static class Entering
{
    /// <summary>"After a command the machine runs every automatic step until all tokens wait, in the order of token paths" (DESIGN 4).</summary>
    public static void Run(Scene scene)
    {
        while (true)
        {
            Joining.Settle(scene);
            if (scene.Case.Tokens.Find(t => t.Next is not null) is not { } token) return;
            token.Step = token.Next!;
            token.Next = null;
            Enter(scene, token);
        }
    }

    /// <summary>Enters the step at which the token stands.</summary>
    public static void Enter(Scene scene, RefToken token)
    {
        token.Held = null;
        token.HeldOutside = false;
        var step = token.Step;
        // "`when` on any other step: if it is false the step is passed over to `skipTo`" (part 4);
        // unknown "holds the token for the steward: it never skips" (part 1)
        if (scene.Page.Steps[step]["when"] is { } when && scene.Holds(when) is var holds && holds != true)
        {
            if (holds is null) HoldOutside(token, "unknown");
            else PassOver(scene, token, (string)scene.Page.Steps[step]["skipTo"]!);
            return;
        }
        // "`needs` is tested when the step is entered" (part 6)
        if (Promises.FailedNeed(scene, step) is { } otherwise)
        {
            PassOver(scene, token, otherwise);
            return;
        }
        // "`"sign"` is the moment at which step `sign` is entered (..., after `needs` is met)" (part 1); "it refuses a person's command, and holds the
        // token on a timer, an answer or a message" (part 12)
        if (Promises.BrokenAt(scene, step))
        {
            if (scene.Actor is not null) throw Scene.Refuse(RefCode.GuaranteeBroken, step);
            HoldOutside(token, "guarantee");
            return;
        }
        Clocks.Enter(scene, step);
        Happening.Now(scene, step);
        Do(scene, token);
    }

    /// <summary>The step is not entered; who was to go straight back to somewhere walks again.</summary>
    private static void PassOver(Scene scene, RefToken token, string to)
    {
        token.Return = null;
        Moving.Move(scene, token, to);
    }

    /// <summary>What the step does once it is entered; the steward's "again" comes here too.</summary>
    public static void Do(Scene scene, RefToken token)
    {
        token.Held = null;
        switch (scene.Page.Type(token.Step))
        {
            case "userTask": OpenItems(scene, token); break;
            case "businessRuleTask": Rule(scene, token); break;
            case "serviceTask": Call(scene, token); break;
            case "choice": Choose(scene, token); break;
            case "number": Number(scene, token); break;
            case "parallel": Begin(scene, token); break;
            case "callActivity": Put(scene, token, scene.Page.Within(token.Step)); break;
            case "wait": Wait(scene, token); break;
            default: End(scene, token); break;
        }
    }

    public static void Hold(RefToken token, string why)
    {
        token.Held = why;
        token.Spoil();
    }

    private static void HoldOutside(RefToken token, string why)
    {
        Hold(token, why);
        token.HeldOutside = true;
    }

    private static void OpenItems(Scene scene, RefToken token)
    {
        var json = scene.Page.Steps[token.Step];
        if (json["forEach"] is not { } list)
        {
            Writing.Open(scene, token.Step, null);
            return;
        }
        // "The list is read once on entry, doubles removed" (part 8)
        var elements = (scene.Value((string)list!) as JArray ?? []).Select(e => (string)e!).Distinct().ToList();
        scene.Case.Elements[token.Step] = elements;
        scene.Case.Answers[token.Step] = [];
        // "`collects` gathers `reply` values ..., empty at each entry"
        if (json["collects"] is { } replies) Writing.Write(scene, (string)replies!, new JArray(), null);
        Counting.Ask(scene, token.Step);
        if (elements.Count > 0) return;
        // "all that the outcome caused is unclaimed work items": an ending of another step is more than that
        token.Spoil();
        Ending.End(scene, token, Counting.Decided(scene, token.Step)!.Value.Outcome, null, null);
    }

    /// <summary>A block's `branches`: "(an unknown `when` holds the block)"; with none entered it ends at once.</summary>
    private static void Begin(Scene scene, RefToken token)
    {
        var branches = scene.Page.Within(token.Step).Select(g => (Graph: g, Enters: g.When is null ? true : scene.Holds(g.When))).ToList();
        if (branches.Any(b => b.Enters is null)) Hold(token, "unknown");
        else if (branches.All(b => b.Enters == false)) EndAtOnce(scene, token);
        else Put(scene, token, branches.Where(b => b.Enters == true).Select(b => b.Graph));
    }

    /// <summary>"all that the outcome caused is unclaimed work items": an ending of another step is more than that.</summary>
    private static void EndAtOnce(Scene scene, RefToken token)
    {
        token.Spoil();
        Ending.End(scene, token, "then", null, null);
    }

    /// <summary>Tokens begin in the graphs that a step holds.</summary>
    private static void Put(Scene scene, RefToken token, IEnumerable<RefGraph> graphs)
    {
        token.Inside = true;
        token.Spoil();
        foreach (var graph in graphs) scene.Case.Tokens.Add(new RefToken { Graph = graph.Path, Next = graph.Start, Origin = token.Origin });
        token.Origin = null;
        var order = scene.Page.Graphs.Select(g => g.Path).ToList();
        scene.Case.Tokens.Sort((a, b) => order.IndexOf(a.Graph).CompareTo(order.IndexOf(b.Graph)));
    }

    /// <summary>"for a time ... and/or messages": what is over or was kept already ends it at once.</summary>
    private static void Wait(Scene scene, RefToken token)
    {
        token.Spoil();
        if (Clocks.Wait(scene, token.Step)) Ending.End(scene, token, "then", null, null);
        else Delivering.Kept(scene, token);
    }

    /// <summary>"it ends the instance"; a called workflow's ends the call.</summary>
    private static void End(Scene scene, RefToken token)
    {
        var (result, ends) = ((string)scene.Page.Steps[token.Step]["result"]!, Moving.Ended(scene, token.Step));
        if (Moving.EndsMore(scene, token.Step) && Withdrawing.InFlight(scene, ends))
        {
            token.Kept = token.Step;
            return;
        }
        if (ends.Length == 0)
        {
            Ending.EndInstance(scene, result);
            return;
        }
        var call = scene.TokenAt(scene.Page.Graph(ends).Parent!)!;
        Withdrawing.Clear(scene, call.Step);
        (call.Inside, call.Origin) = (false, null);
        Ending.End(scene, call, result, null, null);
    }

    /// <summary>"evaluates `decision`; outputs are written to the fields of their names; an output `outcome` may choose" (part 4).</summary>
    private static void Rule(Scene scene, RefToken token)
    {
        var json = scene.Page.Steps[token.Step];
        var decision = scene.Page.Decisions[((string)json["decision"]!).Split('@')[0]];
        token.Spoil();
        // "Where a decision still fails at run time the token is held for the steward, never sent on" (part 13)
        if (RefTable.Decide(decision, name => scene.Value(scene.Page.FieldAt(token.Step, name)), scene.Setting.Now) is not { } answer)
        {
            Hold(token, "decision");
            return;
        }
        foreach (var (field, value) in answer)
        {
            if (field != "outcome") Writing.Write(scene, scene.Page.FieldAt(token.Step, field), value, null);
        }
        Ending.End(scene, token, json["then"] is null ? (string)answer["outcome"]! : "then", null, null);
    }

    /// <summary>"emits an effect for `handler` `with` inputs" (part 4).</summary>
    private static void Call(Scene scene, RefToken token)
    {
        var json = scene.Page.Steps[token.Step];
        var inputs = new Dictionary<string, JToken>();
        foreach (var (name, source) in json["with"] as JObject ?? [])
        {
            if (scene.Given(source!) is { } value) inputs[name] = value;
        }
        scene.Case.Effects.Add(new RefEffect(++scene.Case.EffectsMade, token.Step, (string)json["handler"]!, inputs));
    }

    /// <summary>"A step's `when` or a choice's case that is unknown holds the token for the steward: it never skips and never falls
    /// to `otherwise`" (part 1).</summary>
    private static void Choose(Scene scene, RefToken token)
    {
        var json = scene.Page.Steps[token.Step];
        var to = (string)json["otherwise"]!;
        foreach (var one in json["cases"]!)
        {
            var holds = scene.Holds(one["when"]!);
            if (holds == false) continue;
            if (holds is null)
            {
                Hold(token, "unknown");
                return;
            }
            to = (string)one["to"]!;
            break;
        }
        Withdrawing.Leave(scene, token.Step);
        Moving.Move(scene, token, to);
    }

    /// <summary>"takes the next serial of `series` into the field `into`; an instance keeps its number: entered again it passes" (part 4).</summary>
    private static void Number(Scene scene, RefToken token)
    {
        var json = scene.Page.Steps[token.Step];
        token.Spoil();
        var into = (string)json["into"]!;
        if (!scene.Case.Numbers.ContainsKey(into))
        {
            var key = Series(scene, (string)json["series"]!);
            var serial = scene.Case.Serials.GetValueOrDefault(key) + 1;
            scene.Case.Serials[key] = serial;
            scene.Case.Numbers[into] = key.Replace("{serial}", serial.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Writing.Write(scene, into, scene.Case.Numbers[into], null);
        }
        Ending.End(scene, token, "then", null, null);
    }

    /// <summary>"a unit gives its `code`, `{year}` is that of the catalog's zone; only `unit` fields and fields
    /// with `oneOf` may stand in it" (part 10).</summary>
    private static string Series(Scene scene, string text)
    {
        text = text.Replace("{year}", scene.Setting.Terms.DateOf(scene.Setting.Now).Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var (name, field) in scene.Page.Fields)
        {
            if (!text.Contains("{" + name + "}", StringComparison.Ordinal)) continue;
            var value = (string?)scene.Value(name) ?? "";
            var shown = (string?)field["type"] == "unit" ? scene.Setting.UnitCodes.GetValueOrDefault(value, value) : value;
            text = text.Replace("{" + name + "}", shown, StringComparison.Ordinal);
        }
        return text;
    }
}
