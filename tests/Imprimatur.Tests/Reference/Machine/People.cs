using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>"**People**" (part 1).</summary>
internal static class People
{
    /// <summary>Whether somebody is meant; the item is the one that is spoken of, if any.</summary>
    public static bool Meets(Scene scene, JToken people, RefPerson who, string? step = null, string? element = null, RefItem? item = null)
    {
        // "a list means any of them"
        if (people is JArray list) return list.Any(one => Meets(scene, one, who, step, element, item));
        if (people is JObject rule) return MeetsRule(scene, rule, who, step, element);
        return (string)people! switch
        {
            "anyone" => true,
            // ""holder" who has claimed the item"
            "holder" => item is null ? scene.Case.Items.Any(i => (step is null || i.Step == step) && Holds(i, who)) : Holds(item, who),
            // ""sender" the person whose ending led here by automatic steps alone, else nobody"
            "sender" => scene.Case.Tokens.Any(t => (step is null || t.Step == step) && t.Sender.Intersect(who.Names).Any()),
            _ => false,
        };
    }

    private static bool MeetsRule(Scene scene, JObject rule, RefPerson who, string? step, string? element)
    {
        if (rule["performerOf"] is { } performed)
        {
            // "the person who last ended it ("start": who started)"
            var name = (string)performed!;
            return who.Names.Intersect(name == "start" ? scene.Case.StartedBy : scene.Case.LastPersons.GetValueOrDefault(name) ?? []).Any();
        }
        if ((rule["person"] ?? rule["party"]) is { } held)
            return FieldOrElement(scene, (string)held["field"]!, step, element) is { } meant && who.Names.Contains(meant);
        var roles = rule["roles"]!.Select(r => (string)r!).ToHashSet();
        if (rule["unit"] is not { } unit) return who.ActingPosts.Any(p => roles.Contains(p.Role));
        // "`{ "roles": [...], "unit": ... }` is met by one post"
        var wanted = unit is JObject field ? FieldOrElement(scene, (string)field["field"]!, step, element) : (string?)unit;
        return wanted is not null && who.ActingPosts.Any(p => roles.Contains(p.Role) && p.Unit == wanted);
    }

    private static bool Holds(RefItem item, RefPerson who) => !item.IsAdvice && item.Holder is { } holder && who.Names.Contains(holder);

    private static string? FieldOrElement(Scene scene, string name, string? step, string? element) =>
        step is not null && (string?)scene.Page.Steps.GetValueOrDefault(step)?["as"] == name ? element : (string?)scene.Value(name);
}
