using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>Who may not do what, for what he did (part 7).</summary>
internal static class Duties
{
    /// <summary>"`separateFrom` ... is symmetric: named on either side it forbids both orders, over all rounds, at claiming, saving, handing over, ... adding
    /// and completing".</summary>
    public static bool Bars(Scene scene, string step, RefPerson who)
    {
        foreach (var (other, did) in scene.Case.Performers)
        {
            if (other != step && Apart(scene, step, other) && who.Names.Any(did.Contains)) return true;
        }
        // "with `writersOf` the performer of the step may take steps that could write the field, but not write it": and no writer takes the step
        return FieldsApart(scene, step).Any(f => scene.Case.Writers.TryGetValue(f, out var wrote) && who.Names.Any(wrote.Contains));
    }

    /// <summary>Whether writing the field in this step is barred, for performing a step that is kept apart from its writers.</summary>
    public static bool BarsWriting(Scene scene, string step, string field, RefPerson who) =>
        scene.Page.Steps.Keys.Where(s => FieldsApart(scene, s).Contains(field))
            .Any(s => s == step || (scene.Case.Performers.TryGetValue(s, out var did) && who.Names.Any(did.Contains)));

    /// <summary>"The performers of a step are all who wrote in it (Save too) or completed it, in any round, each with the person for whom he acted".</summary>
    public static void Perform(Scene scene, string step, RefPerson who)
    {
        scene.Case.Performers.TryAdd(step, []);
        scene.Case.Performers[step].UnionWith(who.Names);
    }

    /// <summary>`{ "separate": [A, B, C] }`: "no person is a performer of two of them, in any round, in whatever name" (part 12).</summary>
    public static bool BreaksSeparate(
        Scene scene) => scene.Page.Guarantees.Any(g => g["separate"] is { } steps && Twice(scene, [.. steps.Select(s => (string)s!)]));

    /// <summary>Whether a guarantee would refuse what the person did in the step.</summary>
    public static bool IsKeptApart(Scene scene, string step, RefPerson who) => scene.Page.Guarantees
        .Where(g => g["separate"]?.Any(s => (string)s! == step) == true)
        .SelectMany(g => g["separate"]!.Select(s => (string)s!).Where(s => s != step))
        .Any(other => scene.Case.Performers.TryGetValue(other, out var did) && who.Names.Any(did.Contains));

    private static bool Twice(Scene scene, List<string> steps)
    {
        var all = steps.SelectMany(s => scene.Case.Performers.GetValueOrDefault(s) ?? []).ToList();
        return all.Distinct().Count() != all.Count;
    }

    private static bool Apart(Scene scene, string a, string b) => StepsApart(scene, a).Contains(b) || StepsApart(scene, b).Contains(a);

    private static IEnumerable<string> StepsApart(Scene scene, string step) => scene.Page.Names(scene.Page.Steps[step]["separateFrom"]);

    private static IEnumerable<string> FieldsApart(Scene scene, string step) =>
        (scene.Page.Steps[step]["separateFrom"] as JArray ?? []).OfType<JObject>().Select(o => (string)o["writersOf"]!);
}
