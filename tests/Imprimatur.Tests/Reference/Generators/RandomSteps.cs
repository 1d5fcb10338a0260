using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>
/// The steps of a random definition: a spine s0, s1, ... to an end, with jumps ahead and ways back. Ways back lead to plain user tasks, so that no circle is
/// automatic; every step is reached along the spine.
/// </summary>
internal sealed class RandomSteps(Dice dice, RandomFields fields)
{
    private readonly List<string> _types = [];
    private readonly HashSet<string> _approving = [];

    public JObject Json { get; } = [];

    public List<JObject> Decisions { get; } = [];

    /// <summary>Points of people's outcomes, for guarantees: step and outcome.</summary>
    public List<(string Step, string Outcome)> Points { get; } = [];

    public List<string> UserTasks { get; } = [];

    public List<string> ForEachSteps { get; } = [];

    public void Make()
    {
        var count = 2 + dice.Below(7);
        for (var i = 0; i < count; i++) _types.Add(i == 0 ? dice.Chance(90) ? "userTask" : "forEach" : Type());
        for (var i = 0; i < count; i++) Json[Name(i)] = Step(i);
        Json[Name(count)] = new JObject { ["type"] = "end", ["result"] = "done" };
        if (Json.ToString().Contains("\"stopped\"", StringComparison.Ordinal)) Json["stopped"] = new JObject { ["type"] = "end", ["result"] = "stopped" };
        for (var i = 1; i < count; i++) if (dice.Chance(25)) Need((JObject)Json[Name(i)]!, i);
    }

    private string Type() => dice.Below(20) switch
    {
        < 9 => "userTask",
        < 12 => "forEach",
        < 14 => "businessRuleTask",
        < 16 => "serviceTask",
        < 18 => "choice",
        _ => "number",
    };

    private static string Name(int i) => "s" + i;

    private JObject Step(int i) => _types[i] switch
    {
        "userTask" => UserTask(i),
        "forEach" => ForEach(i),
        "businessRuleTask" => Rule(i),
        "serviceTask" => Service(i),
        "choice" => Choice(i),
        _ => Number(i),
    };

    /// <summary>Where a way may lead besides the next step.</summary>
    private string Elsewhere(int i)
    {
        var back = Enumerable.Range(0, i).Where(j => _types[j] == "userTask").Select(Name).ToList();
        if (back.Count > 0 && dice.Chance(65)) return dice.One<string>(back);
        if (dice.Chance(25)) return "stopped";
        return Name(i + 1 + dice.Below(_types.Count - i));
    }

    private JToken To(int i, bool next)
    {
        var to = next ? Name(i + 1) : Elsewhere(i);
        if (i == 0 || !dice.Chance(30)) return to;
        return dice.Below(3) switch
        {
            0 when !next && _types[0] == "userTask" => "earlier",
            1 when _types[0] == "userTask" => new JArray(to, "earlier"),
            _ => new JArray(new[] { to, Name(i + 1) }.Distinct()),
        };
    }

    private JToken Candidates()
    {
        var rule = new JObject { ["roles"] = new JArray(dice.Some(Village.Roles, 45).DefaultIfEmpty(dice.One(Village.Roles))) };
        if (dice.Chance(15)) rule["unit"] = dice.One(Village.Units);
        else if (fields.Known.Contains("owner") && dice.Chance(25)) rule["unit"] = new JObject { ["field"] = "owner" };
        if (UserTasks.Count == 0 || !dice.Chance(12)) return rule;
        return new JArray(rule, new JObject { ["performerOf"] = dice.Chance(20) ? "start" : dice.One<string>(UserTasks) });
    }

    private JObject UserTask(int i)
    {
        var step = new JObject { ["type"] = "userTask", ["candidates"] = Candidates() };
        var writes = dice.Some(fields.Writable, 22);
        if (writes.Count > 0) step["writes"] = new JArray(writes);
        Apart(step, i);
        if (dice.Chance(30)) step["due"] = RandomTerms.Due(dice);
        var outcomes = new JObject();
        for (var o = 0; o <= dice.Below(3); o++)
        {
            var name = "o" + o;
            outcomes[name] = Outcome(i, writes, o == 0);
            if (outcomes[name]!["approves"] is not null) _approving.Add(Name(i));
            Points.Add((Name(i), name));
        }
        step["outcomes"] = outcomes;
        UserTasks.Add(Name(i));
        return step;
    }

    private void Apart(JObject step, int i)
    {
        var apart = new JArray(dice.Some(UserTasks, 25));
        if (dice.Chance(12) && dice.One("title", "body", "kind") is var field && step["writes"]?.Any(w => (string)w! == field) != true)
        {
            apart.Add(new JObject { ["writersOf"] = field });
        }
        if (apart.Count > 0 && i > 0) step["separateFrom"] = apart;
    }

    private JObject Outcome(int i, List<string> writes, bool next)
    {
        var way = new JObject();
        var require = dice.Some(writes, 40);
        if (dice.Chance(10)) require.Add(dice.One("title", "body", "owner", "tag"));
        if (dice.Chance(12) && dice.Some(fields.Writable.Except(writes), 12) is { Count: > 0 } own) way["writes"] = new JArray(own);
        if (dice.Chance(15)) require.Add("comment");
        if (require.Count > 0) way["require"] = new JArray(require.Distinct());
        if (dice.Chance(25) && RandomConditions.Condition(dice, fields, [.. fields.Known, .. require.Where(r => r != "comment")]) is { } condition)
            way["if"] = condition;
        if (dice.Chance(20)) Set(way);
        if (dice.Chance(45)) way["approves"] = new JArray(dice.Some(fields.Writable, 25).DefaultIfEmpty("title"));
        if (dice.Chance(8)) way["notify"] = new JObject { ["roles"] = new JArray(dice.One(Village.Roles)) };
        way["to"] = To(i, next);
        return way;
    }

    private void Set(JObject way)
    {
        var field = dice.One("flag", "size", "kind", "tag", "received");
        JToken value = RandomFields.Value(dice, field, (JObject)fields.Json[field]!);
        if (field == "received" && dice.Chance(50)) value = new JObject { ["feel"] = "today()" };
        if (field == "kind" && fields.Known.Contains("kind") && dice.Chance(30)) value = new JObject { ["field"] = "kind" };
        way["set"] = new JObject { [field] = value };
    }

    private JObject ForEach(int i)
    {
        if (!fields.Known.Contains("units")) return UserTask(i);
        var step = new JObject
        {
            ["type"] = "userTask",
            ["forEach"] = "units",
            ["as"] = "unit",
            ["candidates"] = new JObject
            {
                ["roles"] = new JArray(dice.Some(Village.Roles, 50).DefaultIfEmpty("head")),
                ["unit"] = new JObject { ["field"] = "unit" }
            },
        };
        Apart(step, i);
        if (dice.Chance(30)) step["due"] = RandomTerms.Due(dice);
        var writes = dice.Chance(15) ? dice.Some(fields.Writable.Where(f => f != "units"), 15) : [];
        if (writes.Count > 0) step["writes"] = new JArray(writes);
        var answers = new JObject { ["yes"] = new JObject(), ["no"] = dice.Chance(50) ? new JObject { ["require"] = new JArray("comment") } : new JObject() };
        if (dice.Chance(50)) answers["yes"]!["approves"] = new JArray(dice.Some(fields.Writable, 20).DefaultIfEmpty("body"));
        if (dice.Chance(30)) answers["maybe"] = new JObject();
        if (dice.Chance(15) && RandomConditions.Condition(dice, fields) is { } condition) answers["no"]!["if"] = condition;
        step["answers"] = answers;
        if (dice.Chance(50)) step["collects"] = "opinions";
        var lines = new JArray();
        if (dice.Chance(50)) lines.Add(new JObject { ["any"] = "no", ["outcome"] = "against" });
        if (dice.Chance(40)) lines.Add(new JObject { ["atLeast"] = 1 + dice.Below(3), ["of"] = "yes", ["outcome"] = "carried" });
        if (dice.Chance(60)) lines.Add(new JObject { ["all"] = "yes", ["outcome"] = "carried" });
        lines.Add(new JObject { ["empty"] = "carried" });
        lines.Add(new JObject { ["otherwise"] = "against" });
        step["completion"] = lines;
        step["outcomes"] = new JObject { ["carried"] = new JObject { ["to"] = Name(i + 1) }, ["against"] = new JObject { ["to"] = Elsewhere(i) } };
        if (dice.Chance(15)) Set((JObject)step["outcomes"]!["against"]!);
        if (answers["yes"]!["approves"] is not null) _approving.Add(Name(i));
        UserTasks.Add(Name(i));
        ForEachSteps.Add(Name(i));
        Points.Add((Name(i), lines.Any(l => l["empty"] is null && (string?)l["outcome"] == "carried") ? "carried" : "against"));
        return step;
    }

    private JObject Rule(int i)
    {
        var id = "table" + i;
        string[]? outcomes = dice.Chance(40) ? ["on", "off"] : null;
        Decisions.Add(RandomDecision.Make(dice, fields, id, outcomes));
        var step = new JObject { ["type"] = "businessRuleTask", ["decision"] = id };
        if (outcomes is null) step["then"] = new JObject { ["to"] = Name(i + 1) };
        else step["outcomes"] = new JObject { ["on"] = new JObject { ["to"] = Name(i + 1) }, ["off"] = new JObject { ["to"] = Elsewhere(i) } };
        return step;
    }

    private JObject Service(int i)
    {
        var step = new JObject { ["type"] = "serviceTask", ["handler"] = "send" };
        if (fields.Known.Count > 0) step["with"] = new JObject { ["what"] = new JObject { ["field"] = dice.One<string>(fields.Known) }, ["how"] = "fast" };
        var writes = dice.Some(fields.Writable.Where(f => f != "units"), 15);
        if (writes.Count > 0) step["writes"] = new JArray(writes);
        var outcomes = new JObject { ["done"] = new JObject { ["to"] = Name(i + 1) } };
        if (writes.Count > 0 && dice.Chance(50)) outcomes["done"]!["require"] = new JArray(dice.One<string>(writes));
        if (dice.Chance(25) && RandomConditions.Condition(dice, fields) is { } condition) outcomes["done"]!["if"] = condition;
        if (dice.Chance(60)) outcomes["failed"] = new JObject { ["to"] = Elsewhere(i) };
        step["outcomes"] = outcomes;
        return step;
    }

    private JObject Choice(int i)
    {
        var cases = new JArray();
        for (var c = 0; c <= dice.Below(2); c++)
        {
            if (RandomConditions.Condition(dice, fields) is { } when) cases.Add(new JObject { ["when"] = when, ["to"] = Elsewhere(i) });
        }
        if (cases.Count == 0) return Number(i);
        return new JObject { ["type"] = "choice", ["cases"] = cases, ["otherwise"] = Name(i + 1) };
    }

    private JObject Number(int i) => new()
    {
        ["type"] = "number",
        ["series"] = fields.Known.Contains("owner") ? "{owner}〔{year}〕{serial}号" : fields.Known.Contains("kind") ? "{kind}-{serial}" : "N{serial}",
        ["into"] = dice.One("serialNumber", "secondNumber"),
        ["then"] = new JObject { ["to"] = Name(i + 1) },
    };

    /// <summary>"A step may not write a field that an approval it needs binds (a diagnostic)" (part 6); `otherwise` is a plain user task before it.</summary>
    private void Need(JObject step, int i)
    {
        var back = Enumerable.Range(0, i).Where(j => _types[j] == "userTask" && Json[Name(j)]!["forEach"] is null).Select(Name).ToList();
        var approvals = _approving.Where(a => a != Name(i) && !Bound(a).Intersect(WrittenBy(step)).Any()).ToList();
        if (back.Count == 0 || approvals.Count == 0) return;
        var needs = new JArray();
        for (var n = 0; n <= dice.Below(2); n++)
        {
            var approval = dice.One<string>(approvals);
            if (needs.Any(x => (string)x["approval"]! == approval)) continue;
            var otherwise = back.Contains(approval) ? approval : dice.One<string>(back);
            var need = new JObject { ["approval"] = approval, ["otherwise"] = otherwise };
            if (dice.Chance(20) && RandomConditions.Condition(dice, fields) is { } when) need["when"] = when;
            needs.Add(need);
        }
        step["needs"] = needs;
    }

    private IEnumerable<string> Bound(string step) =>
        ((JObject)(Json[step]!["answers"] ?? Json[step]!["outcomes"])!).Properties().SelectMany(o => o.Value["approves"] ?? new JArray())
            .Select(a => (string)a!);

    private IEnumerable<string> WrittenBy(JObject step)
    {
        foreach (var name in step["writes"] ?? new JArray()) yield return (string)name!;
        foreach (var part in new[] { "outcomes", "answers" })
        {
            foreach (var way in (step[part] as JObject ?? []).Properties())
            {
                foreach (var name in way.Value["writes"] ?? new JArray()) yield return (string)name!;
                foreach (var field in (way.Value["set"] as JObject ?? []).Properties()) yield return field.Name;
            }
        }
        if (step["collects"] is { } replies) yield return (string)replies!;
        if (step["decision"] is not null) yield return "tag";
        if (step["into"] is { } into) yield return (string)into!;
    }
}
