using System.Text.RegularExpressions;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>What a worklist shows of an item.</summary>
internal static partial class Worklist
{
    /// <summary>Whether somebody finds the item: a candidate who is not kept apart, by `separateFrom` or by a guarantee that would refuse him.</summary>
    public static bool Shows(Scene scene, RefItem item, RefPerson who) =>
        Looking.IsCandidate(scene, item, who) && !Duties.Bars(scene, item.Step, who) && !Duties.IsKeptApart(scene, item.Step, who);

    /// <summary>"An outcome is hidden from the worklist only if its `if` is definitely false and reads no field that the step may write" (part 5).</summary>
    public static IEnumerable<string> Outcomes(Scene scene, RefItem item)
    {
        var json = scene.Page.Steps[item.Step];
        foreach (var way in ((JObject)(scene.Page.IsForEach(item.Step) ? json["answers"] : json["outcomes"])!).Properties())
        {
            if (way.Value["by"] is JValue { Value: "clock" }) continue;
            var writable = scene.Page.Names(json["writes"]).Concat(scene.Page.Names(way.Value["writes"]));
            var hidden = way.Value["if"] is { } condition && scene.Holds(condition) == false && !Reads(condition).Intersect(writable).Any();
            if (!hidden) yield return way.Name;
        }
    }

    private static IEnumerable<string> Reads(JToken condition) =>
        condition is JObject cells ? cells.Properties().Select(p => p.Name) : Name().Matches((string)condition!).Select(m => m.Value);

    [GeneratedRegex("[\\p{L}_][\\p{L}0-9_]*")]
    private static partial Regex Name();
}
