using Imprimatur.Disclosure.Reports;
using Newtonsoft.Json.Linq;

namespace LangfangYear.Running;

/// <summary>The procedures as if one law of requests had always been in force: what would the same year have been under the other?</summary>
internal static class LawFiles
{
    /// <summary>The year of the first law (in force from 2008-05-01).</summary>
    public const int Old = 2007;

    /// <summary>The year of the revised law (in force from 2019-05-15).</summary>
    public const int New = 2019;

    private const string Always = "2008-05-01";

    /// <summary>All files by path; of the procedure of requests that version alone which is of the law.</summary>
    /// <exception cref="YearStoppedException">No version is.</exception>
    public static IReadOnlyDictionary<string, string> Of(string workflows, int law)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var found = false;
        foreach (var path in Directory.EnumerateFiles(workflows, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(workflows, path).Replace('\\', '/');
            if (name.StartsWith("schemas/", StringComparison.Ordinal) || name.StartsWith("tests/", StringComparison.Ordinal) || name == "names.json") continue;
            var text = File.ReadAllText(path);
            if (name.EndsWith(".workflow.json", StringComparison.Ordinal)
                && Parse(text) is { } definition && definition.Value<string>("id") == RequestTally.Workflow)
            {
                if (definition["effective"]!.Value<string>("from") == Always != (law == Old)) continue;
                definition["effective"] = new JObject { ["from"] = Always };
                text = definition.ToString();
                found = true;
            }

            files[name] = text;
        }

        return found ? files : throw new YearStoppedException($"The folder {workflows} has no procedure of requests under the law of {law}.");
    }

    /// <summary>Dates stay the texts that they are.</summary>
    private static JObject Parse(string text)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JObject.Load(reader);
    }
}
