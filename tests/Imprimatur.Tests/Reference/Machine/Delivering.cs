using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a wait takes a message (part 5).</summary>
internal static class Delivering
{
    /// <summary>"kept until a `wait` takes it (tried when the `wait` is entered; one whose `if` fails stays kept)".</summary>
    public static void Kept(Scene scene, RefToken token)
    {
        foreach (var (name, here, way) in scene.Page.Takes(token.Step))
        {
            if (!scene.Case.Messages.TryGetValue(name, out var kept) || kept.Barred.Contains(token.Step)) continue;
            if (Unfit(scene, token.Step, way, kept) is not null) continue;
            scene.Case.Messages.Remove(name);
            Take(scene, token, here, kept);
            if (way["to"] is not null) return;
        }
    }

    /// <summary>Why the message can't be taken; null when it can: `writes`, `require`, `if`.</summary>
    public static RefCode? Unfit(Scene scene, string step, JObject way, RefMessage message)
    {
        if (message.Writes.Keys.Except(scene.Page.Names(way["writes"])).Any()) return RefCode.NotAllowed;
        var bars = message.Writes.Any(w => Writing.Changes(scene, w.Key, w.Value) && Duties.BarsWriting(scene, step, w.Key, message.By));
        if (bars) return RefCode.DutyNotSeparate;
        JToken? After(string field) => message.Writes.TryGetValue(field, out var written) && !IsNoText(written) ? written : scene.Value(field);
        foreach (var name in scene.Page.Names(way["require"]))
            if (name == "comment" ? string.IsNullOrWhiteSpace(message.Comment) : After(name) is null) return RefCode.MissingField;
        foreach (var (field, value) in message.Writes)
            if (!(IsNoText(value) && scene.Value(field) is null) && !RefValues.Fits(scene.Page.Fields[field], value)) return RefCode.ConditionFalse;
        return way["if"] is { } condition && RefCells.Holds(condition, After, scene.Setting.Now) != true ? RefCode.ConditionFalse : null;
    }

    /// <summary>"the writes of the command, ... `set`, `approves`, `notify`, `to`"; with no `to`, nothing moves.</summary>
    public static void Take(Scene scene, RefToken token, string name, RefMessage message)
    {
        var way = scene.Page.Outcome(token.Step, name)!;
        foreach (var (field, value) in message.Writes) Writing.Write(scene, field, value, message.By);
        if (way["collects"] is { } list) Collecting.Gather(scene, (string)list!, name, name, message.By.Id, message.Comment);
        if (way["to"] is not null)
        {
            // the sender performs
            Duties.Perform(scene, token.Step, message.By);
            Ending.End(scene, token, name, message.By, null);
            token.Spoil();
            return;
        }
        Ending.Set(scene, way, message.By);
        Happening.Now(scene, $"{token.Step}.{name}");
    }

    private static bool IsNoText(JToken value) => value.Type == JTokenType.String && ((string)value!).Length == 0;
}
