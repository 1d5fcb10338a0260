using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>"`collects` gathers `reply` values (element, outcome, by, at, text)" (part 8).</summary>
internal static class Collecting
{
    public static void Add(Scene scene, string step, string element, string outcome, string? by, string? text)
    {
        if (scene.Page.Steps[step]["collects"] is not { } list) return;
        var replies = new JArray((scene.Value((string)list!) as JArray ?? []).Select(r => r.DeepClone()))
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
        Writing.Write(scene, (string)list!, replies, null);
    }
}
