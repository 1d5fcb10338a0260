using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Commands;

/// <summary>What every command on a work item asks, in the order of part 11.</summary>
internal static class Taking
{
    /// <summary>NotFound, Suspended, NotAllowed, DutyNotSeparate, HeldByOther.</summary>
    public static RefItem Take(Scene scene, RefCommand command, IEnumerable<string> writable)
    {
        Looking.Begin(scene, command.By!);
        var who = command.By!;
        var item = Looking.Item(scene, command);
        Looking.NotSuspended(scene);
        Looking.NoStranger(who);
        // what was given to one alone others find held; advice is asked of one person, whoever is a candidate
        if (item.IsAdvice ? !Looking.IsCandidate(scene, item, who) : !Looking.MeetsCandidates(scene, item, who))
            throw Scene.Refuse(RefCode.NotAllowed, item.Step);
        if (item.IsAdvice) writable = [];
        if (command.Writes.Keys.Except(writable).Any()) throw Scene.Refuse(RefCode.NotAllowed, "writes");
        if (Duties.Bars(scene, item.Step, who)) throw Scene.Refuse(RefCode.DutyNotSeparate, item.Step);
        foreach (var (field, value) in command.Writes) Apart(scene, item.Step, field, value, who);
        if (item.Holder is null ? !Looking.IsCandidate(scene, item, who) : item.Holder != who.Id) throw Scene.Refuse(RefCode.HeldByOther, "held");
        return item;
    }

    /// <summary>"the performer of the step may take steps that could write the field, but not write it" (part 7).</summary>
    public static void Apart(Scene scene, string step, string field, JToken value, RefPerson who)
    {
        if (Writing.Changes(scene, field, value) && Duties.BarsWriting(scene, step, field, who)) throw Scene.Refuse(RefCode.DutyNotSeparate, field);
    }

    /// <summary>"A Complete names digest and revision of each content field that its step shows, approving or not" (part 11).</summary>
    public static void AsShown(Scene scene, RefCommand command)
    {
        foreach (var (field, json) in scene.Page.Fields)
        {
            if ((string?)json["type"] != "content" || scene.Value(field) is not { } content) continue;
            if (!command.Seen.TryGetValue(field, out var seen) || seen != ((string)content["digest"]!, scene.Case.Revisions[field]))
            {
                throw Scene.Refuse(RefCode.ContentChanged, field);
            }
        }
    }

    /// <summary>"`type`, `oneOf`, `min`, `max`" (part 3).</summary>
    public static void Fit(Scene scene, RefCommand command)
    {
        foreach (var (field, value) in command.Writes)
        {
            if (!IsNothing(scene, field, value) && !RefValues.Fits(scene.Page.Fields[field], value)) throw Scene.Refuse(RefCode.ConditionFalse, field);
        }
    }

    /// <summary>"`require` (fields that must have a value, or `comment`)" (part 5), as things are after the writes.</summary>
    public static void Require(Scene scene, RefCommand command, JObject way)
    {
        foreach (var name in scene.Page.Names(way["require"]))
        {
            var has = name == "comment" ? !string.IsNullOrWhiteSpace(command.Comment)
                : scene.Value(name) is not null || (command.Writes.TryGetValue(name, out var written) && !IsNoText(written));
            if (!has) throw Scene.Refuse(RefCode.MissingField, name);
        }
    }

    /// <summary>"the empty text is none" (part 3): written to a missing field it is nothing; where there is a value, the field can't lose it.</summary>
    public static bool IsNothing(Scene scene, string field, JToken value) => IsNoText(value) && scene.Value(field) is null;

    private static bool IsNoText(JToken value) => value.Type == JTokenType.String && ((string)value!).Length == 0;
}
