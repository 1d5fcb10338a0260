using System.Text.RegularExpressions;
using Imprimatur.Tests.Reference.Generators;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>What a worklist shows of an item.</summary>
internal static partial class Worklist
{
    /// <summary>Who finds the item, and what he may say; or that nobody is left to act.</summary>
    public static string Of(Scene scene, RefItem item)
    {
        var able = Village.People.Where(p => Shows(scene, item, p)).Select(p => p.Id);
        return IsNobodys(scene, item) ? "for the steward" : $"for {ValueText.Sorted(able)} may {ValueText.Sorted(Outcomes(scene, item))}";
    }

    /// <summary>"steps with nobody left to act go there" (part 2): no post is named, and every person who is is kept apart.</summary>
    private static bool IsNobodys(Scene scene, RefItem item)
    {
        if (item.Holder is not null) return false;
        var candidates = item.HandedTo is not null ? new JArray() : scene.Page.Steps[item.Step]["candidates"] is JArray many ? many
            : new JArray(scene.Page.Steps[item.Step]["candidates"]!);
        if (candidates.Any(c => c["roles"] is not null && HasUnit(scene, item, c["unit"]))) return false;
        var named = item.HandedTo is { } one ? [one] : candidates.SelectMany(c => Named(scene, item, c));
        return named.Select(id => new RefPerson(id, [])).All(p => Duties.Bars(scene, item.Step, p) || Duties.IsKeptApart(scene, item.Step, p));
    }

    /// <summary>The persons whom a rule means by name.</summary>
    private static List<string> Named(Scene scene, RefItem item, JToken rule)
    {
        if (rule["performerOf"] is { } step)
            return (string?)step == "start" ? scene.Case.StartedBy : scene.Case.LastPersons.GetValueOrDefault((string)step!) ?? [];
        if ((string?)(rule["person"] ?? rule["party"])?["field"] is not { } field) return [];
        var value = field == (string?)scene.Page.Steps[item.Step]["as"] ? item.Element : (string?)scene.Value(field);
        return value is null ? [] : [value];
    }

    private static bool HasUnit(Scene scene, RefItem item, JToken? unit)
    {
        var field = (string?)(unit as JObject)?["field"];
        return field is null || field == (string?)scene.Page.Steps[item.Step]["as"] || scene.Value(field) is not null;
    }

    /// <summary>Whether somebody finds the item: a candidate who is not kept apart, by `separateFrom` or by a guarantee that would refuse him.</summary>
    public static bool Shows(Scene scene, RefItem item, RefPerson who) =>
        Looking.IsCandidate(scene, item, who) && !Duties.Bars(scene, item.Step, who) && !Duties.IsKeptApart(scene, item.Step, who);

    /// <summary>"An outcome is hidden from the worklist only if its `if` is definitely false and reads no field that the step may write" (part 5).</summary>
    public static IEnumerable<string> Outcomes(Scene scene, RefItem item)
    {
        if (item.IsAdvice)
        {
            yield return "advise";
            yield break;
        }
        var json = scene.Page.Steps[item.Step];
        foreach (var way in ((JObject)(scene.Page.IsForEach(item.Step) ? json["answers"] : json["outcomes"])!).Properties())
        {
            if (way.Value["by"] is JValue { Value: "clock" }) continue;
            var writable = scene.Page.Names(json["writes"]).Concat(scene.Page.Names(way.Value["writes"]));
            var hidden = way.Value["if"] is { } condition && scene.Holds(condition, item.Step, item.Element) == false
                && !Reads(condition).Intersect(writable).Any();
            if (!hidden) yield return way.Name;
        }
    }

    private static IEnumerable<string> Reads(JToken condition) =>
        condition is JObject cells ? cells.Properties().Select(p => p.Name) : Name().Matches((string)condition!).Select(m => m.Value);

    [GeneratedRegex("[\\p{L}_][\\p{L}0-9_/]*")]
    private static partial Regex Name();
}
