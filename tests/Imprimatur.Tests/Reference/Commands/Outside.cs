using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>What comes from outside: a handler's answer, a timer, the steward.</summary>
internal static class Outside
{
    /// <summary>"the answer may write `writes`; `failed` is among the outcomes, or goes to the steward;
    /// an answer that fails a `require` or `if` holds the token" (part 4).</summary>
    public static void Answer(Scene scene, RefCommand command)
    {
        if (!scene.Case.Started) throw Scene.Refuse(RefCode.NotFound, "not started");
        var effect = scene.Case.Effects.Find(e => e.Ordinal == command.Effect)
            ?? throw Scene.Refuse(command.Effect > scene.Case.EffectsMade ? RefCode.NotFound : RefCode.Conflict, "no such effect");
        var token = scene.TokenAt(effect.Step)!;
        if (command.Outcome.Length == 0)
        {
            // nobody will try again: the steward may, and a late answer is still taken
            Entering.Hold(token, "given up");
            Keeping.Make(scene);
            Entering.Run(scene);
            return;
        }
        scene.Case.Effects.Remove(effect);
        var fits = Fits(scene, effect.Step, command);
        if (scene.Case.Tokens.Any(t => t.Draining && Withdrawing.Below(scene, t.Step).Contains(token)))
        {
            Drain(scene, token, command, fits);
            return;
        }
        if (!fits)
        {
            Entering.Hold(token, "answer");
            Keeping.Make(scene);
            Entering.Run(scene);
            return;
        }
        // "the person whose ending led here by automatic steps alone, else nobody"
        (token.Origin, token.Held) = (null, null);
        foreach (var (field, value) in command.Writes) Writing.Write(scene, field, value, null);
        GoOn(scene, token, Ending.Record(scene, token, command.Outcome, null, null));
    }

    /// <summary>"At an answer the kept moves are made first, ..., then the answer's own if its token is still there" (part 5).</summary>
    private static void GoOn(Scene scene, RefToken token, string to)
    {
        Keeping.Make(scene);
        if (scene.Case.Tokens.Contains(token)) Moving.Move(scene, token, to);
        Entering.Run(scene);
    }

    /// <summary>"their answers are written, their `to` is not followed, then the block ends".</summary>
    private static void Drain(Scene scene, RefToken token, RefCommand command, bool fits)
    {
        if (fits)
        {
            foreach (var (field, value) in command.Writes) Writing.Write(scene, field, value, null);
            Ending.Record(scene, token, command.Outcome, null, null);
        }
        Withdrawing.Remove(scene, token);
        Keeping.Make(scene);
        Entering.Run(scene);
    }

    private static bool Fits(Scene scene, string step, RefCommand command)
    {
        if (scene.Page.Outcome(step, command.Outcome) is not { } way) return false;
        var writable = scene.Page.Names(scene.Page.Steps[step]["writes"]).Concat(scene.Page.Names(way["writes"]));
        if (command.Writes.Keys.Except(writable).Any()) return false;
        if (command.Writes.Any(w => !RefValues.Fits(scene.Page.Fields[w.Key], w.Value))) return false;
        JToken? After(string field) => command.Writes.GetValueOrDefault(field) ?? scene.Value(field);
        if (scene.Page.Names(way["require"]).Any(f => After(f) is null)) return false;
        return way["if"] is not { } condition || RefCells.Holds(condition, After, scene.Setting.Now) == true;
    }

    /// <summary>"Expiry notifies ...; each instant acts at most once" (part 9): a timer for another instant changes nothing.</summary>
    public static void Timer(Scene scene, RefCommand command)
    {
        if (!scene.Case.Started) throw Scene.Refuse(RefCode.NotFound, "not started");
        // "another one than the present is stale and changes nothing"
        if (!scene.Case.Clocks.TryGetValue(command.Clock, out var clock)) return;
        var set = command.Alert < 0 ? clock.Due : clock.Alerts.TryGetValue(command.Alert, out var alert) ? alert : null;
        if (set != command.At || scene.Setting.Now < command.At) return;
        clock.Acted.Add((command.Alert, command.At));
        if (command.Alert < 0) Expiring.Do(scene, command.Clock);
    }

    /// <summary>"The steward tries again, takes the step's own failure outcome ...; never acts in the step" (part 2).</summary>
    public static void Steward(Scene scene, RefCommand command)
    {
        Looking.Begin(scene, command.By!);
        if (!scene.Page.Steps.ContainsKey(command.Step)) throw Scene.Refuse(RefCode.NotFound, command.Step);
        Looking.NotSuspended(scene);
        Looking.NoStranger(command.By!);
        if (!People.Meets(scene, scene.Page.Steward, command.By!)) throw Scene.Refuse(RefCode.NotAllowed, "steward");
        var token = scene.TokenAt(command.Step);
        if (token?.Held is null) throw Scene.Refuse(RefCode.Conflict, "not held");
        token.Origin = null;
        if (command.TakeFailure)
        {
            if (scene.Page.Outcome(command.Step, "failed") is null || token.HeldOutside) throw Scene.Refuse(RefCode.NoSuchOutcome, "failed");
            TakeFailure(scene, token);
            return;
        }
        if (token.HeldOutside) Entering.Enter(scene, token);
        else Again(scene, token);
        Entering.Run(scene);
    }

    private static void TakeFailure(Scene scene, RefToken token)
    {
        token.Held = null;
        var isDraining = scene.Case.Tokens.Any(t => t.Draining && Withdrawing.Below(scene, t.Step).Contains(token));
        var to = Ending.Record(scene, token, "failed", null, null);
        if (isDraining) Withdrawing.Remove(scene, token);
        GoOn(scene, token, to);
    }

    /// <summary>An effect that was given up is asked again as the same one.</summary>
    private static void Again(Scene scene, RefToken token)
    {
        if (scene.Case.Effects.Any(e => e.Step == token.Step)) token.Held = null;
        else Entering.Do(scene, token);
    }
}
