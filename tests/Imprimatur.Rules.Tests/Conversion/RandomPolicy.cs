namespace Imprimatur.Rules.Tests.Conversion;

/// <summary>Makes decision files by chance: all types of inputs, cells, hit policies and outputs; constants, conditions, decisions that feed each
/// other.</summary>
internal sealed class RandomPolicy(Random random)
{
    private static readonly string[] Policies = ["unique", "first", "first", "first", "priority", "any", "collect", "ruleOrder", "outputOrder"];

    /// <summary>A file of one decision, or of several.</summary>
    public string File() => random.Next(3) > 0 ? Decision("only", Inputs(), [], Chance(0.3) ? Effective : "") : Many();

    private const string Effective = "\"effective\": { \"from\": \"2017-01-01\", \"until\": \"2018-12-31\" }, \"basis\": \"第五条\", ";

    private string Many()
    {
        var inputs = Inputs();
        if (!inputs.ContainsKey("n")) inputs["n"] = "\"type\": \"number\", \"min\": 0, \"max\": 9";
        inputs["n"] = inputs["n"].Replace(", \"optional\": true", "", StringComparison.Ordinal);
        var conditions = new List<string> { $"\"big\": {{ \"n\": {Cell("n")} }}", "\"over\": \"n > limit\"" };
        if (inputs.ContainsKey("s")) conditions.Add($"\"both\": {{ \"s\": {Cell("s")}, \"over\": true }}");
        var names = conditions.Select(c => c.Split('"')[1]).ToArray();
        var first = Decision("level-of-all", inputs, names, Effective, """ "level": { "type": "string", "oneOf": ["low", "high"] } """,
            ["\"level\": \"low\"", "\"level\": \"high\""]);
        var more = new Dictionary<string, string>(inputs)
        {
            ["level"] = "\"type\": \"string\", \"oneOf\": [\"low\", \"high\"]" + (Chance(0.2)
            ? ", \"optional\": true" : "")
        };
        var second = Decision("second", more, names, "");
        return $$"""
            { "title": { "en": "All", "zh": "全部" }, "constants": { "limit": 5, "day": { "type": "date", "is": "2017-06-01", "because": "x" } },
              "conditions": { {{string.Join(", ", conditions)}} }, "decisions": [ {{first}}, {{second}} ] }
            """;
    }

    private bool Chance(double part) => random.NextDouble() < part;

    private T One<T>(params T[] items) => items[random.Next(items.Length)];

    private Dictionary<string, string> Inputs()
    {
        var all = new Dictionary<string, string>
        {
            ["s"] = "\"type\": \"string\", \"oneOf\": [\"a\", \"b\", { \"is\": \"c\", \"title\": \"C\" }]",
            ["n"] = "\"type\": \"number\", \"min\": 0, \"max\": 9",
            ["m"] = "\"type\": \"number\"",
            ["b"] = "\"type\": \"boolean\", \"title\": { \"zh\": \"是否\" }",
            ["d"] = "\"type\": \"date\"",
            ["l"] = "\"type\": \"list<unit>\", \"oneOf\": [\"x\", \"y\"]",
            ["u"] = "\"type\": \"unit\"",
        };
        return all.Where(_ => Chance(0.45)).DefaultIfEmpty(all.ElementAt(random.Next(7)))
            .ToDictionary(p => p.Key, p => p.Value + (Chance(0.3) ? ", \"optional\": true" : ""));
    }

    /// <summary>A cell of the column that its first letter says.</summary>
    private string Cell(string column) => random.Next(10) switch
    {
        0 => $$"""{ "not": {{Value(column)}} }""",
        1 => column == "l" ? Value(column) : $"[{Value(column)}, {Value(column)}]",
        2 => """{ "any": true }""",
        3 => One("""{ "missing": true }""", """{ "missing": false }"""),
        4 => column == "l" ? Value(column) : $$"""[{{Value(column)}}, { "missing": true }]""",
        5 => $$"""{ "not": [{{Value(column)}}, { "not": {{Value(column)}} }] }""",
        6 or 7 => Feel(column),
        _ => Value(column),
    };

    private string Value(string column) => column switch
    {
        "s" => One("\"a\"", "\"b\"", "\"c\""),
        "n" or "m" => One("3", "5", "0", "1.50", "{ \"from\": 2, \"to\": 6 }", "{ \"from\": 4 }", "{ \"to\": 7 }"),
        "b" or "big" or "over" or "both" => One("true", "false"),
        "d" => One("\"2017-06-01\"", "{ \"from\": \"2017-05-01\", \"to\": \"2017-07-01\" }", "{ \"to\": \"2017-06-01\" }"),
        "l" => One("{ \"contains\": \"x\" }", "{ \"contains\": \"y\" }", "{ \"feel\": \"count(?) > 1\" }"),
        "level" => One("\"low\"", "\"high\""),
        _ => One("\"finance\"", "\"法规处 \\\"甲\\\"\\n\""),
    };

    private string Feel(string column) => Wrapped(column switch
    {
        "s" => One("\\\"a\\\", \\\"b\\\"", "not(\\\"a\\\")", "-", "string length(?) = 1 and ? != \\\"b\\\""),
        "n" => One("[2..5)", "< 4, > 7", "not(1, 2)", "? / (? - 3) > 2", "10 / ? < 3 // why", "> 10 / ?", "? * 2 > 5", "? = 3 or ? = 4"),
        "m" => One("> 3", "? + 1 < 4", "not(> 5, < 2)", "not(< 2 /* ) */)", "(1..3]"),
        "b" or "big" or "over" or "both" => One("true", "not(true)", "?"),
        "d" => One("> date(\\\"2017-06-01\\\")", "[date(\\\"2017-01-01\\\")..date(\\\"2017-06-30\\\")]", "?.month = 6", "? < today()"),
        "l" => One("count(?) = 1", "list contains(?, \\\"x\\\")", "some u in ? satisfies u = \\\"y\\\""),
        "level" => One("\\\"low\\\"", "not(\\\"high\\\")"),
        _ => One("starts with(?, \\\"f\\\")", "\\\"finance\\\""),
    });

    private static string Wrapped(string feel) => $$"""{ "feel": "{{feel}}" }""";

    private string Decision(string id, Dictionary<string, string> inputs, string[] conditions, string head, string? output = null, string[]? gives = null)
    {
        var policy = One(output is null ? Policies : ["first", "any", "priority"]);
        var fields = string.Join(", ", inputs.Select(i => $"\"{i.Key}\": {{ {i.Value} }}"));
        var identity = $$""" "id": "{{id}}", "version": {{random.Next(1, 4)}}, "title": { "en": "T & <b>", "zh": "标题" }, """;
        var head2 = identity + head + $$""" "inputs": { {{fields}} },""";
        var reads = inputs.Where(i => i.Key is "n" or "m" && !i.Value.Contains("optional", StringComparison.Ordinal)).Select(i => i.Key).ToList();
        if (output is null && reads.Count > 0 && Chance(0.15))
        {
            var feel = One($"{reads[0]} + 1", $"if {reads[0]} > 3 then 1 else 2", $"10 / {reads[0]}", $"if 1 / {reads[0]} > 3 then 1 else 2");
            return $$"""{ {{head2}} "outputs": { "out": { "type": "number", "max": 100 } }, "feel": "{{feel}}" }""";
        }

        var aggregate = policy == "collect" ? One("", "sum", "min", "max", "count") : "";
        var isNumber = aggregate is not ("" or "count") || Chance(0.2);
        var second = output is null && aggregate.Length == 0 && Chance(0.4) ? One("outcome", "note") : "";
        output ??= (isNumber ? """ "out": { "type": "number" } """ : """ "out": { "type": "string", "oneOf": ["p", "q", "r"] } """)
            + (second.Length > 0 ? $$""", "{{second}}": { "type": "string" } """ : "");
        string Gives()
        {
            if (gives is not null) return "{ " + One(gives) + " }";
            var out1 = isNumber ? reads.Count > 0 && Chance(0.3) ? Wrapped(One($"{reads[0]} * 2", $"10 / {reads[0]}")) : One("1", "2", "-2.5")
                : One("\"p\"", "\"q\"", "\"r\"");
            var out2 = second == "outcome" && Chance(0.5) || second.Length == 0 ? "" : $", \"{second}\": {One("\"x\"", "\"y\"")}";
            return $"{{ \"out\": {out1}{out2} }}";
        }

        var columns = inputs.Keys.Concat(conditions).ToArray();
        var rules = Enumerable.Range(1, random.Next(1, 5)).Select(i =>
        {
            var cells = columns.Where(_ => Chance(0.5)).Select(c => $"\"{c}\": {Cell(c)}");
            var because = Chance(0.5) ? ", \"because\": { \"en\": \"Since <1> | & more\", \"zh\": \"因为\" }, \"basis\": \"《条例》第十四条\"" : "";
            return $$"""{ "id": "r{{i}}", "when": { {{string.Join(", ", cells)}} }, "then": {{Gives()}}{{because}} }""";
        });
        var isList = policy is "ruleOrder" or "outputOrder" || (policy == "collect" && aggregate is "" or "sum" or "count");
        var otherwise = isList && Chance(0.6) ? "" : ", \"otherwise\": " + (Chance(0.5) ? Gives() : $$"""{ "because": "else", "then": {{Gives()}} }""");
        return $$"""
            { {{head2}} "hitPolicy": "{{policy}}", {{(aggregate.Length > 0 ? $"\"aggregate\": \"{aggregate}\", " : "")}}"outputs": { {{output}} },
              "rules": [ {{string.Join(", ", rules)}} ]{{otherwise}} }
            """;
    }
}
