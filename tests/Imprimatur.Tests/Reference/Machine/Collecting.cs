using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>"`collects` gathers `reply` values (element, outcome, by, at, text)" (part 8).</summary>
internal static class Collecting
{
    public static void Add(Scene scene, string step, string element, string outcome, string? by, string? text)
    {
        if (scene.Page.Steps[step]["collects"] is { } list) Gather(scene, (string)list!, element, outcome, by, text);
    }

    public static void Gather(Scene scene, string list, string element, string outcome, string? by, string? text)
    {
        var replies = new JArray((scene.Value(list) as JArray ?? []).Select(r => r.DeepClone()))
        {
            new JObject
            {
                ["element"] = element,
                ["outcome"] = outcome,
                ["by"] = by,
                ["at"] = scene.Setting.Now.ToString("O", CultureInfo.InvariantCulture),
                ["text"] = text,
            },
        };
        Writing.Write(scene, list, replies, null);
    }
}
