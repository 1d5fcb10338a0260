using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Tests.Machine;

/// <summary>A called workflow may have every form: elements, rules, numbers, waits, messages, acts, clocks, blocks.</summary>
public class CalledFormsTests
{
    private const string Called = """
        { "id": "forms", "version": 1, "title": "Forms", "starts": [], "start": "ask",
          "fields": { "who": { "type": "list<unit>" }, "unit": { "type": "unit" }, "said": { "type": "list<reply>" },
            "kind": { "type": "string", "oneOf": ["k"] },
            "n": { "type": "number", "default": 2 }, "big": { "type": "boolean" }, "number": { "type": "string" }, "from": { "type": "date" } },
          "clocks": { "long": { "within": [ { "when": "n > 1", "is": "P9D" }, { "is": "P3D" } ], "from": { "point": "start" }, "until": ["hear.reply"] },
            "dated": { "within": "P5D", "from": { "field": "from" } } },
          "messages": { "reply": { "by": { "roles": ["drafter"] }, "early": "keep" } },
          "anytime": { "drop": { "by": { "roles": ["officeDirector"] }, "to": "dropped" } },
          "steps": {
            "ask": { "type": "userTask", "forEach": "who", "as": "one", "candidates": { "roles": ["unitHead"], "unit": { "field": "one" } },
              "answers": { "yes": { "if": "one != \"nobody\" and n > 0" }, "no": {} }, "collects": "said",
              "completion": [ { "any": "no", "outcome": "bad" }, { "empty": "good" }, { "otherwise": "good" } ],
              "outcomes": { "good": { "set": { "kind": "k" }, "to": "judge" }, "bad": { "to": "dropped" } } },
            "judge": { "type": "businessRuleTask", "decision": "size", "then": { "to": "number" } },
            "number": { "type": "number", "series": "{unit}-{kind}-{serial}", "into": "number", "then": { "to": "route" } },
            "route": { "type": "choice", "cases": [ { "when": { "big": true }, "to": "hear" } ], "otherwise": "done" },
            "hear": { "type": "wait", "on": { "reply": { "to": "pair" } } },
            "pair": { "type": "parallel", "then": { "to": "done" }, "branches": {
              "a": { "when": "n < 9", "start": "x", "steps": { "x": { "type": "userTask", "candidates": { "roles": ["drafter"] },
                "separateFrom": ["ask"], "outcomes": { "ok": { "to": "join" }, "again": { "to": "ask" } } } } } } },
            "done": { "type": "end", "result": "done" }, "dropped": { "type": "end", "result": "dropped" } } }
        """;

    private const string Size = """
        { "id": "size", "version": 1, "hitPolicy": "first", "inputs": { "n": { "type": "number" } }, "outputs": { "big": { "type": "boolean" } },
          "rules": [ { "id": "big", "when": { "n": { "feel": "> 1" } }, "then": { "big": true } }, { "id": "else", "when": {}, "then": { "big": false } } ] }
        """;

    private const string Caller = """
        { "id": "office", "version": 1, "title": "Office", "start": "draft", "steward": { "roles": ["officeDirector"] },
          "fields": { "units": { "type": "list<unit>" }, "unit": { "type": "string" }, "home": { "type": "unit" }, "when": { "type": "date" } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["units", "home", "when"],
              "outcomes": { "go": { "require": ["units", "home", "when"], "to": "sub" } } },
            "sub": { "type": "callActivity", "workflow": "forms@1", "passes": { "who": "units", "unit": "home", "from": "when" },
              "outcomes": { "done": { "to": "end1" }, "dropped": { "to": "draft" } } },
            "end1": { "type": "end", "result": "r" } } }
        """;

    private static readonly CatalogFile[] Files =
    [
        CallDefinition.File("a", Caller), CallDefinition.File("b", Called), new("size.decision.json", Encoding.UTF8.GetBytes(Size)),
    ];

    [Test]
    public void Nothing_is_wrong_with_it() => Assert.That(CatalogReader.Read(Files).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);

    [Test]
    public void All_of_it_runs_under_the_names_of_the_caller()
    {
        var play = Asked();
        Assert.That(play.Plan.Clocks.Select(c => c.Name), Is.SupersetOf(new[] { "sub/long", "sub/dated" }));
        Assert.That(play.Control.Clocks.Take(2), Is.EqualTo(new[] { ClockFlag.Running, ClockFlag.Running }));
        Assert.That(play.Answer(Staff.Zheng, "sub/ask", "legal", "yes"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sub", "sub/hear" }));
        Assert.That(play.Field("sub/number"), Is.EqualTo(new Imprimatur.Rules.Values.StringValue("廊政办字-k-1")));
        var message = play.Plan.Messages.Select(m => m.Name).ToList().IndexOf("sub/reply");
        Assert.That(play.Do(new MessageCommand("m", Staff.Li, message, [], null)), Is.Null);
        Assert.That(play.Control.Clocks[0], Is.EqualTo(ClockFlag.Stopped));
        Assert.That(play.Complete(Staff.Zheng, "sub/pair/a/x", "ok")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Complete(Staff.Li, "sub/pair/a/x", "ok"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void An_act_of_it_moves_the_calls_token_alone()
    {
        var play = Asked();
        Assert.That(play.Plan.Anytime.Single(), Has.Property("Name").EqualTo("sub/drop"));
        Assert.That(play.Plan.Anytime[0].During.Select(s => play.Plan.Steps[s].Graph), Is.All.GreaterThan(0));
        Assert.That(play.Do(new ActCommand("d", Staff.Chen, 0, [], null, null)), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Do(new ActCommand("e", Staff.Chen, 0, [], null, null))?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
    }

    private static Play Asked()
    {
        var play = new Play(Files);
        Assert.That(play.Plan.Id, Is.EqualTo("forms"), "the first by its name");
        play = new Play(play, "office");
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "go", ("units", new[] { "legal" }), ("home", "office"), ("when", new DateOnly(2017, 3, 1))), Is.Null);
        return play;
    }
}
