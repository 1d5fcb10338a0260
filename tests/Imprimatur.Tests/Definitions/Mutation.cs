using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Definitions;

/// <summary>Small changes to a JSON text such as hands make: a property gone, renamed or doubled in another place, a value of another kind.</summary>
internal static class Mutation
{
    private static readonly string[] Values = [
        "7",
        "-1",
        "\"\"",
        "\"x\"",
        "true",
        "null",
        "[]",
        "{}",
        "[\"x\", \"x\"]",
        "{ \"field\": 3 }",
        "[[]]",
        "1.5",
        "\"P0D\"",
        "\"2017-1-1\"",
    ];

    /// <summary>Changes one place of a text.</summary>
    public static string Apply(string text, int place, int change, int seed)
    {
        var root = JToken.Parse(text);
        if (root is not JContainer { HasValues: true }) return text;
        var all = ((JContainer)root).Descendants().Where(t => t is JProperty || t.Parent is JArray).ToList();
        var at = all[place % all.Count];
        switch (at)
        {
            case JProperty property when change is 0 or 1:
                property.Remove();
                break;
            case JProperty property when change is 2 or 3 && IsFree(property, property.Name + "x"):
                property.Replace(new JProperty(property.Name + "x", property.Value));
                break;
            case JProperty property when change == 4 && IsFree(property, "extra"):
                property.AddAfterSelf(new JProperty("extra", JToken.Parse(Values[seed % Values.Length])));
                break;
            case JProperty property when change == 5:
                property.Value = all.OfType<JProperty>().ElementAt(seed % all.OfType<JProperty>().Count()).Value.DeepClone();
                break;
            case JProperty property:
                property.Value = JToken.Parse(Values[seed % Values.Length]);
                break;
            default:
                at.Replace(JToken.Parse(Values[seed % Values.Length]));
                break;
        }

        return root.ToString();
    }

    private static bool IsFree(JProperty beside, string name) => !((JObject)beside.Parent!).ContainsKey(name);
}
