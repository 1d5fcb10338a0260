using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>A graph that is being made: a spine of steps, with jumps ahead, ways back and ways out. Ways back lead to plain user tasks, so that no circle is
/// automatic.</summary>
internal sealed class RandomPlace(Dice dice, RandomFields fields, RandomBook book, string prefix, RandomPlace? outer, int outerAt)
{
    public Dice Dice { get; } = dice;

    public RandomFields Fields { get; } = fields;

    public RandomBook Book { get; } = book;

    public List<string> Types { get; } = [];

    public JObject Json { get; } = [];

    public bool IsBranch => outer is not null;

    /// <summary>How many calls lie around it.</summary>
    public int Calls { get; init; }

    public int Depth => outer is null ? 0 : 1 + outer.Depth;

    /// <summary>The last step leads to the end, or joins.</summary>
    public string Name(int i) => IsBranch && i >= Types.Count ? "join" : prefix + i;

    /// <summary>Plain user tasks before a step.</summary>
    public List<string> Back(int i) => [.. Enumerable.Range(0, i).Where(j => Types[j] == "userTask").Select(Name)];

    /// <summary>Where a way may lead besides the next step.</summary>
    public string Elsewhere(int i)
    {
        if (outer is not null && Dice.Chance(22)) return outer.Elsewhere(outerAt);
        var back = Back(i);
        if (back.Count > 0 && Dice.Chance(65)) return Dice.One<string>(back);
        if (Dice.Chance(25)) return Stop();
        return Name(i + 1 + Dice.Below(Types.Count - i));
    }

    /// <summary>A later step, for what is passed over.</summary>
    public string Ahead(int i) => Name(i + 1 + Dice.Below(Types.Count - i));

    public JToken To(int i, bool next)
    {
        var to = next ? Name(i + 1) : Elsewhere(i);
        if (i == 0 || to == "join" || !Dice.Chance(30)) return to;
        return Dice.Below(3) switch
        {
            0 when !next && Types[0] == "userTask" => "earlier",
            1 when Types[0] == "userTask" => new JArray(to, "earlier"),
            _ => new JArray(new[] { to, Name(i + 1) }.Distinct()),
        };
    }

    /// <summary>An end ahead of time; in a branch it says what it does.</summary>
    private string Stop()
    {
        if (!IsBranch || Dice.Chance(30)) return "stopped";
        var name = prefix + "stop";
        Json[name] = new JObject { ["type"] = "end", ["result"] = "halted", ["endsInstance"] = true };
        return name;
    }
}
