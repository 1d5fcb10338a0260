using System.Globalization;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>The completion of a step for each element (part 8).</summary>
internal static class Counting
{
    /// <summary>"after each answer the first line that is already true decides"; null while none is. With it the answers that the line counted.</summary>
    public static (string Outcome, List<RefAnswer> Counted)? Decided(Scene scene, string step)
    {
        var elements = scene.Case.Elements[step];
        var answers = scene.Case.Answers[step];
        var all = answers.Count == elements.Count;
        if (!all && (bool?)scene.Page.Steps[step]["waitForAll"] == true) return null;
        foreach (var line in scene.Page.Steps[step]["completion"]!)
        {
            var outcome = (string)(line["outcome"] ?? line["otherwise"] ?? line["empty"])!;
            if (Counts(scene, step, line, answers) is { } counted) return (outcome!, counted);
        }
        return null;
    }

    /// <summary>"Elements are answered at once or in `order: "sequential"`": opens the items of those who are to be asked now.</summary>
    public static void Ask(Scene scene, string step)
    {
        var isOneByOne = (string?)scene.Page.Steps[step]["order"] == "sequential";
        foreach (var element in scene.Case.Elements[step])
        {
            if (scene.Case.Answers[step].Any(a => a.Element == element) || scene.Case.Items.Any(i => i.Step == step && i.Element == element)) continue;
            if (isOneByOne && scene.Case.Items.Any(i => i.Step == step)) return;
            Writing.Open(scene, step, element);
        }
    }

    /// <summary>"Lines: `all`, `any`, `{ "atLeast": 2, "of": "agree" }`, `empty`, and last `otherwise`, for when all are in and no line holds".</summary>
    private static List<RefAnswer>? Counts(Scene scene, string step, JToken line, List<RefAnswer> answers)
    {
        var elements = scene.Case.Elements[step].Count;
        if (line["empty"] is not null) return elements == 0 ? [] : null;
        if (line["otherwise"] is not null) return elements > 0 && answers.Count == elements ? answers : null;
        var wanted = (string)(line["any"] ?? line["all"] ?? line["of"])!;
        var those = answers.Where(a => a.Answer == wanted).ToList();
        // "percent of elements, or of their `weights`, after adding and removing"; of no weight at all no percentage is reached
        if (line["atLeast"] is JValue { Value: string percent })
        {
            var share = decimal.Parse(percent.TrimEnd('%'), CultureInfo.InvariantCulture);
            var all = scene.Case.Elements[step].Sum(e => Weight(scene, step, e));
            return all > 0 && those.Sum(a => Weight(scene, step, a.Element)) * 100 >= share * all ? those : null;
        }
        var enough = line["any"] is not null ? 1 : line["all"] is not null ? Math.Max(1, elements) : (int)line["atLeast"]!;
        return those.Count >= enough ? those : null;
    }

    /// <summary>All weigh the same where there are no `weights`; an element that they don't name weighs nothing.</summary>
    private static decimal Weight(Scene scene, string step, string element) =>
        scene.Page.Steps[step]["weights"] is JObject weights ? (decimal?)weights[element] ?? 0 : 1;

    /// <summary>
    /// "an outcome is approving when a person gave at least one of the answers that its line counted and every one of these approves ...; it binds what those
    /// answers bind" (part 6).
    /// </summary>
    public static List<string>? Binds(List<RefAnswer> counted) =>
        counted.Any(a => a.ByPerson) && counted.All(a => a.Binds.Count > 0) ? [.. counted.SelectMany(a => a.Binds).Distinct()] : null;
}
