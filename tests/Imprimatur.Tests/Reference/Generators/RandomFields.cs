using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>The fields of a random definition, and which of them have a value from the start on (so that they may be read anywhere).</summary>
internal sealed class RandomFields
{
    private readonly Dice _dice;

    public RandomFields(Dice dice)
    {
        _dice = dice;
        // name, type, oneOf, how it may get its first value
        Add("title", "string");
        Add("body", "content");
        Add("annex", "content");
        Add("kind", "string", ["notice", "order", "letter"]);
        Add("level", "string", ["open", "inner", "secret"]);
        Add("flag", "boolean");
        Add("size", "number");
        Add("units", "list<unit>");
        Add("owner", "unit");
        Add("received", "date");
        Add("tag", "string", ["x", "y", "z"]);
        Json["size"]!["min"] = 0;
        Json["size"]!["max"] = 9;
        Json["opinions"] = new JObject { ["type"] = "list<reply>" };
        Json["serialNumber"] = new JObject { ["type"] = "string" };
        Json["secondNumber"] = new JObject { ["type"] = "string" };
    }

    public JObject Json { get; } = [];

    /// <summary>Fields that the start asks for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Fields that have a value from the start on.</summary>
    public List<string> Known { get; } = [];

    /// <summary>Fields that people may write.</summary>
    public List<string> Writable { get; } = [];

    /// <summary>A value that fits the field.</summary>
    public static JToken Value(Dice dice, string field, JObject json)
    {
        if (json["oneOf"] is JArray choices) return dice.One<JToken>([.. choices]);
        return (string)json["type"]! switch
        {
            "boolean" => dice.Chance(50),
            "number" => dice.Below(10),
            "date" => $"2017-03-{1 + dice.Below(28):00}",
            "content" => Content(field + dice.Below(3)),
            "list<unit>" => new JArray(Enumerable.Range(0, dice.Below(4)).Select(_ => dice.One(Village.Units))),
            "unit" => dice.One(Village.Units),
            _ => dice.One("alpha", "beta", "gamma"),
        };
    }

    private static JObject Content(string name) => new()
    {
        ["uri"] = "host:" + name,
        ["mediaType"] = "text/plain",
        ["digest"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))),
    };

    private void Add(string name, string type, string[]? oneOf = null)
    {
        var json = new JObject { ["type"] = type };
        if (oneOf is not null) json["oneOf"] = new JArray(oneOf);
        Json[name] = json;
        Writable.Add(name);
        var first = _dice.Below(10);
        if (name is "units" or "owner" && first >= 8) first = 0;
        if (first < 4)
        {
            Asked.Add(name);
        }
        else if (first < 7 && type != "content" && type != "unit" && type != "date")
        {
            json["default"] = type == "list<unit>" ? new JArray() : Value(_dice, name, json);
        }
        else
        {
            return;
        }
        Known.Add(name);
    }
}
