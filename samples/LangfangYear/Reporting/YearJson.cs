using LangfangYear.Running;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LangfangYear.Reporting;

/// <summary>The result as JSON.</summary>
internal static class YearJson
{
    public static void Write(string path, YearResult result)
    {
        var json = new JObject
        {
            ["figures"] = new JArray(result.Figures.Select(f => new JObject
            {
                ["id"] = f.Figure.Id,
                ["title"] = f.Figure.Title.In(null),
                ["report"] = f.Figure.Value,
                ["counted"] = f.Counted,
            })),
            ["answers"] = JObject.FromObject(result.Requests.Answers),
            ["requests"] = new JObject
            {
                ["received"] = result.Requests.Received,
                ["answered"] = result.Requests.Answered,
                ["extended"] = result.Requests.Extended,
                ["late"] = result.Requests.Late,
            },
            ["chains"] = new JObject { ["checked"] = result.Chains.Instances, ["broken"] = result.Chains.Broken },
            ["commands"] = result.Commands,
            ["commandsPerSecond"] = Math.Round(result.CommandsPerSecond, 1),
            ["seconds"] = Math.Round(result.Whole.TotalSeconds, 3),
            ["databaseBytes"] = result.DatabaseBytes,
            ["peakMemoryBytes"] = result.PeakMemoryBytes,
        };
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        File.WriteAllText(path, json.ToString(Formatting.Indented) + "\n");
    }
}
