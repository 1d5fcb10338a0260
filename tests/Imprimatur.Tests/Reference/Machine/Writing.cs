using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>How a field is written (parts 3, 6 and 7).</summary>
internal static class Writing
{
    /// <summary>Whether a write would change anything: "Writing a field with the value that it has is no change" (part 3).</summary>
    public static bool Changes(Scene scene, string field, JToken value) =>
        !RefValues.Same(scene.Value(field), value) && !(scene.Value(field) is null && value is JValue { Value: "" });

    /// <summary>Writes a field; <paramref name="writer"/> is nobody for "rules, services and clocks" (part 7).</summary>
    public static bool Write(Scene scene, string field, JToken value, RefPerson? writer)
    {
        if (!Changes(scene, field, value)) return false;
        var now = scene.Case;
        now.Fields[field] = value;
        // "Any other write raises the field's revision; a value that returns later is a new revision (A, B, A voids)" (part 3)
        now.Revisions[field] = now.Revisions.GetValueOrDefault(field) + 1;
        now.Written[field] = ++now.Tick;
        // "a change of a bound field voids it for good" (part 6)
        foreach (var step in now.Approvals.Where(a => a.Value.Contains(field)).Select(a => a.Key).ToList()) Void(scene, step);
        AskAgain(scene, field);
        foreach (var guarantee in scene.Page.Guarantees.Where(g => scene.Page.Names(g["unwritten"]).Contains(field)))
        {
            // "between": only what is written after the first of the two points counts
            var id = (string)guarantee["id"]!;
            if (now.Promised.ContainsKey(id)) now.Promised[id] = true;
        }
        // "writers are persons who wrote by `asks`, Save, Complete or an outcome's `set`; rules, services and clocks are nobody" (part 7)
        if (writer is not { IsPerson: true }) return true;
        now.Writers.TryAdd(field, []);
        now.Writers[field].UnionWith(writer.Names);
        return true;
    }

    /// <summary>"voids it for good": what was to go straight back while it was valid is walked again.</summary>
    public static void Void(Scene scene, string step)
    {
        if (!scene.Case.Approvals.Remove(step)) return;
        foreach (var token in scene.Case.Tokens.Where(t => t.Return?.Approvals.Contains(step) == true)) token.Return = null;
    }

    /// <summary>"An answer that is voided while the step is open opens its item again" (part 6).</summary>
    private static void AskAgain(Scene scene, string field)
    {
        foreach (var (step, answers) in scene.Case.Answers)
        {
            foreach (var answer in answers.Where(a => a.Binds.Contains(field)).ToList())
            {
                answers.Remove(answer);
                // what was gathered is given again, too
                if (scene.Page.Steps[step]["collects"] is { } list && scene.Value((string)list!) is JArray replies)
                {
                    Write(scene, (string)list!, new JArray(replies.Where(r => (string?)r["element"] != answer.Element)), null);
                }
                Open(scene, step, answer.Element);
            }
        }
    }

    /// <summary>Opens a work item; advice is asked of one person.</summary>
    public static void Open(Scene scene, string step, string? element, bool isAdvice = false) => scene.Case.Items.Add(new RefItem
    {
        Step = step,
        Element = element,
        Opening = ++scene.Case.Openings,
        IsAdvice = isAdvice,
        HandedTo = isAdvice ? element : null,
    });
}
