using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>The fields of a random definition, which of them have a value from the start on (so that they may be read anywhere), and which are written
/// here.</summary>
internal sealed class RandomFields
{
    private readonly Dice _dice;
    private readonly HashSet<string> _owned;

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
        Add("deadline", "dateTime");
        Add("agent", "person");
        Add("applicant", "party");
        Add("panel", "list<person>");
        Json["size"]!["min"] = 0;
        Json["size"]!["max"] = 9;
        foreach (var list in new[] { "opinions", "letters" }) Json[list] = new JObject { ["type"] = "list<reply>" };
        foreach (var number in new[] { "serialNumber", "secondNumber" }) Json[number] = new JObject { ["type"] = "string" };
        _owned = [.. Json.Properties().Select(p => p.Name)];
    }

    /// <summary>The fields of a called definition: some are other names of the caller's, some its own.</summary>
    public RandomFields(Dice dice, RandomFields caller, JObject passes)
        : this(dice)
    {
        foreach (var name in Json.Properties().Select(p => p.Name).ToList())
        {
            if (Asked.Contains(name)) Known.Remove(name);
            if (!dice.Chance(50)) continue;
            passes[name] = name;
            ((JObject)Json[name]!).Remove("default");
            Known.Remove(name);
            if (caller.Owns(name)) continue;
            _owned.Remove(name);
            Writable.Remove(name);
        }
        Asked.Clear();
    }

    private RandomFields(RandomFields all, IEnumerable<string> owned)
    {
        (_dice, Json, Asked, Known) = (all._dice, all.Json, all.Asked, all.Known);
        _owned = [.. owned];
        Writable = [.. all.Writable.Where(_owned.Contains)];
    }

    public JObject Json { get; } = [];

    /// <summary>Fields that the start asks for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Fields that have a value from the start on.</summary>
    public List<string> Known { get; } = [];

    /// <summary>Fields that people may write.</summary>
    public List<string> Writable { get; } = [];

    /// <summary>Whether the field is written here: "A field may be written in one branch of a `parallel` block only" (part 3).</summary>
    public bool Owns(string field) => _owned.Contains(field);

    /// <summary>The same fields for each of several branches: each is written in one of them.</summary>
    public List<RandomFields> Shared(int branches)
    {
        var shares = Enumerable.Range(0, branches).Select(_ => new List<string>()).ToList();
        foreach (var field in Json.Properties().Select(p => p.Name).Where(_owned.Contains)) shares[_dice.Below(branches)].Add(field);
        return [.. shares.Select(s => new RandomFields(this, s))];
    }

    /// <summary>A value that fits the field.</summary>
    public static JToken Value(Dice dice, string field, JObject json)
    {
        if (json["oneOf"] is JArray choices) return dice.One<JToken>([.. choices]);
        return (string)json["type"]! switch
        {
            "boolean" => dice.Chance(50),
            "number" => dice.Below(10),
            "date" => $"2017-03-{1 + dice.Below(28):00}",
            "dateTime" => $"2017-03-{1 + dice.Below(28):00}T{dice.Below(24):00}:00:00+08:00",
            "content" => Content(field[(field.LastIndexOf('/') + 1)..] + dice.Below(3)),
            "list<unit>" => new JArray(Enumerable.Range(0, dice.Below(4)).Select(_ => dice.One(Village.Units))),
            "list<person>" => new JArray(Enumerable.Range(0, dice.Below(4)).Select(_ => Person(dice))),
            "unit" => dice.One(Village.Units),
            "person" => Person(dice),
            "party" => dice.Chance(70) ? "pia" : Person(dice),
            _ => dice.One("alpha", "beta", "gamma"),
        };
    }

    private static string Person(Dice dice) => dice.One(Village.People).Id;

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
        else if (first < 7 && type is not ("content" or "unit" or "date" or "dateTime"))
        {
            json["default"] = type.StartsWith("list<", StringComparison.Ordinal) ? new JArray() : Value(_dice, name, json);
        }
        else
        {
            return;
        }
        Known.Add(name);
    }
}
