using System.Globalization;
using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Tests.Reference.Generators;

namespace Imprimatur.Tests.Machine;

/// <summary>Random definitions that are all blocks, calls, services, skips and ways out: the same seed gives the same definition.</summary>
internal sealed class RandomBlocks
{
    private const int Deepest = 3;

    private const string Called = """
        { "id": "sub", "version": 1, "title": "sub", "starts": [], "start": "ask", "fields": { "seen": { "type": "boolean" } },
          "steps": {
            "ask": { "type": "userTask", "candidates": { "roles": ["r1"] }, "writes": ["seen"], "due": { "within": "P2D" },
              "outcomes": { "ok": { "to": "pair" }, "bad": { "to": "no" }, "back": { "to": "earlier" } } },
            "pair": { "type": "parallel", "completion": "any", "then": { "to": "yes" }, "branches": {
              "a": { "start": "one", "steps": { "one": { "type": "userTask", "candidates": { "roles": ["r0"] },
                "outcomes": { "ok": { "to": "join" }, "out": { "to": "no" } } } } },
              "b": { "start": "two", "steps": {
                "two": { "type": "serviceTask", "handler": "h", "outcomes": { "done": { "to": "join" }, "failed": { "to": "halt" } } },
                "halt": { "type": "end", "result": "no", "endsInstance": true } } } } },
            "yes": { "type": "end", "result": "yes" }, "no": { "type": "end", "result": "no" } } }
        """;

    private readonly Dice _dice;
    private int _names;

    private RandomBlocks(int seed) => _dice = new Dice(seed);

    /// <summary>The files of a random definition and of the one that it calls.</summary>
    public static CatalogFile[] Files(int seed)
    {
        var made = new RandomBlocks(seed);
        return
        [
            new CatalogFile("blocks.workflow.json", Encoding.UTF8.GetBytes(made.Text())),
            new CatalogFile("sub.workflow.json", Encoding.UTF8.GetBytes(Called)),
        ];
    }

    private string Text() => $$"""
        { "id": "blocks", "version": 1, "title": "blocks", "start": "first", "steward": { "roles": ["boss"] },
          "fields": { "n": { "type": "number", "default": 3 }, "on": { "type": "boolean", "default": true }, "body": { "type": "content" } },
          "powers": { "recall": { "by": "sender" }, "suspend": { "by": { "roles": ["boss"] } }, "terminate": { "by": { "roles": ["boss"] } },
            "remind": { "by": { "roles": ["boss"] } } },
          "steps": {
            "first": { "type": "userTask", "candidates": { "roles": ["r0"] }, "writes": ["n", "on", "body"], "outcomes": { "ok": { "to": "g0" } } },
            {{Graph("g0", "last", 0)}},
            "last": { "type": "userTask", "candidates": { "roles": ["r0"] }, "outcomes": { "ok": { "to": "end1" }, "back": { "to": ["earlier"] } } },
            "end1": { "type": "end", "result": "done" } } }
        """;

    /// <summary>A chain of steps that begins with one of a name.</summary>
    /// <param name="first">Its name.</param>
    /// <param name="after">Where it leads.</param>
    /// <param name="depth">How deep it lies.</param>
    /// <param name="outer">A step around it, for ways out.</param>
    private string Graph(string first, string after, int depth, string? outer = null)
    {
        var steps = new StringBuilder();
        var name = first;
        for (var left = 1 + _dice.Below(3); left > 0; left--)
        {
            var next = left == 1 ? after : "s" + (++_names).ToString(CultureInfo.InvariantCulture);
            steps.Append(CultureInfo.InvariantCulture, $"\"{name}\": {Step(next, depth, outer)}");
            if (left > 1) steps.Append(",\n");
            name = next;
        }

        return steps.ToString();
    }

    private string Step(string next, int depth, string? outer)
    {
        var skip = _dice.Chance(15) ? $$"""
            "when": "6 / n > 1", "skipTo": "{{next}}", 
            """ : "";
        var pick = _dice.Below(100);
        if (pick < 35 && depth < Deepest) return $$"""{ "type": "parallel", {{skip}} {{Block(next, depth)}} }""";
        if (pick < 60 || depth == 0) return User(next, skip, outer);
        if (pick < 75) return $$"""
            { "type": "serviceTask", {{skip}} "handler": "h", "outcomes": { "done": { "to": "{{next}}" }, "failed": { "to": "{{outer ?? next}}" } } }
            """;
        if (pick < 85) return $$"""
            { "type": "callActivity", {{skip}} "workflow": "sub@1", "outcomes": { "yes": { "to": "{{next}}" }, "no": { "to": "{{outer ?? next}}" } } }
            """;
        return $$"""{ "type": "choice", {{skip}} "cases": [ { "when": "10 / n > 2", "to": "{{next}}" } ], "otherwise": "{{outer ?? next}}" }""";
    }

    private string User(string next, string skip, string? outer)
    {
        var more = "";
        if (outer is not null && _dice.Chance(30)) more += $", \"out\": {{ \"to\": \"{outer}\" }}";
        if (_dice.Chance(25)) more += ", \"back\": { \"to\": [\"earlier\"] }";
        return $$"""
            { "type": "userTask", {{skip}} "candidates": { "roles": ["r{{_dice.Below(3)}}"] }, "due": { "within": "P3D" },
              "outcomes": { "ok": { "to": "{{next}}" }{{more}} } }
            """;
    }

    private string Block(string next, int depth)
    {
        var branches = new StringBuilder();
        for (var left = 2 + _dice.Below(2); left > 0; left--)
        {
            var name = (++_names).ToString(CultureInfo.InvariantCulture);
            var when = _dice.Chance(25) ? "\"when\": \"8 / n > 2\", " : _dice.Chance(15) ? "\"when\": { \"on\": true }, " : "";
            var steps = Graph("b" + name, "join", depth + 1, next == "join" ? "last" : next);
            if (_dice.Chance(10)) steps += $", \"e{name}\": {{ \"type\": \"end\", \"result\": \"cut\", \"endsInstance\": true }}";
            if (steps.Contains($"\"e{name}\":", StringComparison.Ordinal))
            {
                steps += $", \"u{name}\": {{ \"type\": \"userTask\", \"candidates\": {{ \"roles\": [\"r2\"] }}, "
                    + $"\"outcomes\": {{ \"ok\": {{ \"to\": \"b{name}\" }}, \"cut\": {{ \"to\": \"e{name}\" }} }} }}";
                branches.Append(CultureInfo.InvariantCulture, $"\"x{name}\": {{ {when}\"start\": \"u{name}\", \"steps\": {{ {steps} }} }}");
            }
            else branches.Append(CultureInfo.InvariantCulture, $"\"x{name}\": {{ {when}\"start\": \"b{name}\", \"steps\": {{ {steps} }} }}");

            if (left > 1) branches.Append(",\n");
        }

        var completion = _dice.One("\"all\"", "\"all\"", "\"any\"", "{ \"atLeast\": 2 }");
        return $"\"completion\": {completion}, \"then\": {{ \"to\": \"{next}\" }}, \"branches\": {{ {branches} }}";
    }
}
