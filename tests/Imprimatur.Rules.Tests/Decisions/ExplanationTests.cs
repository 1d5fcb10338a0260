using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.Policy;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Decisions;

public class ExplanationTests
{
    private const string Disclosure = """
        { "id": "disclosure", "version": 2, "hitPolicy": "first",
          "inputs": { "secrecy": { "type": "string", "oneOf": ["none", "secret"] }, "pages": { "type": "number", "optional": true },
            "units": { "type": "list<string>", "optional": true } },
          "outputs": { "out": { "type": "string" } },
          "rules": [
            { "id": "state-secret", "when": { "secrecy": { "not": "none" }, "pages": { "any": true }, "units": { "any": true } },
              "then": { "out": "none" }, "because": { "en": "State secrets stay.", "zh": "属于国家秘密。" }, "basis": "《条例》第十四条" },
            { "id": "long", "when": { "pages": { "from": 10, "to": 30 }, "units": { "any": true } }, "then": { "out": "late" } },
            { "id": "legal", "when": { "units": { "contains": "legal" }, "pages": { "feel": "< 5" } }, "then": { "out": "asked" } },
            { "id": "short", "when": { "pages": [1, 2], "units": { "missing": true } }, "then": { "out": "soon" } } ],
          "otherwise": { "out": "open" } }
        """;

    private static DecisionExplanation Explain(Decision decision, params Value?[] inputs) => decision.Explain(inputs, Now, TimeZoneInfo.Utc);

    [Test]
    public void The_rule_that_decided_is_told_with_its_reason_and_its_basis_in_both_languages()
    {
        var explanation = Explain(Good(Disclosure), Text("secret"), null, null);
        Assert.Multiple(() =>
        {
            Assert.That(explanation.In("en"), Is.EqualTo(
                "`disclosure` version 2, where `secrecy` is \"secret\", `pages` is missing, `units` is missing, answers `out` = \"none\" "
                + "by rule `state-secret` (State secrets stay; 《条例》第十四条)."));
            Assert.That(explanation.In("zh-CN"), Is.EqualTo(
                "`disclosure` 第 2 版：`secrecy` 为 \"secret\"，`pages` 为 缺失，`units` 为 缺失。"
                + "依规则 `state-secret`（属于国家秘密；《条例》第十四条），结论为 `out` = \"none\"。"));
            Assert.That(explanation.NearCount, Is.Zero, "rules after the one that decided were not asked");
        });
    }

    [Test]
    public void Rules_that_matched_but_for_one_cell_are_told_with_the_value_and_what_the_cell_asks()
    {
        var explanation = Explain(Good(Disclosure), Text("none"), Number(8), List("legal"));
        Assert.Multiple(() =>
        {
            Assert.That(explanation.Near.Select(n => n.Rule.Id), Is.EqualTo(new[] { "state-secret", "long", "legal" }));
            Assert.That(explanation.Near[1].Failed.Single().Asks, Is.EqualTo("{ \"from\": 10, \"to\": 30 }"));
            Assert.That(explanation.Near[1].Failed.Single().Value, Is.EqualTo(Number(8)));
            Assert.That(explanation.In("en").Split('\n')[2], Is.EqualTo("Nearly: rule `long` did not match, since `pages` is 8, and it asks for 10 to 30."));
            Assert.That(explanation.In("zh").Split('\n')[3], Is.EqualTo("差一点：规则 `legal`未满足，因为 `pages` 为 8，而要求为满足 `< 5` 的值。"));
        });
    }

    [Test]
    public void Where_no_rule_failed_in_one_cell_those_with_the_fewest_are_told()
    {
        var decision = Good("""
            { "id": "d", "version": 1, "hitPolicy": "unique", "outputs": { "out": { "type": "number" } }, "otherwise": { "out": 0 },
              "rules": [
                { "id": "a", "when": { "n": 1, "t": "x" }, "then": { "out": 1 } },
                { "id": "b", "when": { "n": 2, "t": "x", "u": "x" }, "then": { "out": 2 } } ],
              "inputs": { "n": { "type": "number" }, "t": { "type": "string" }, "u": { "type": "string" } } }
            """);
        var explanation = Explain(decision, Number(3), Text("y"), Text("y"));
        Assert.That(explanation.Near.Select(n => n.Rule.Id + ":" + string.Join(",", n.Failed.Select(f => f.Column))), Is.EqualTo(new[] { "a:n,t" }));
    }

    [Test]
    public void A_missing_value_is_told_where_a_cell_asked_for_one()
    {
        var explanation = Explain(Good(Disclosure), Text("none"), null, null);
        Assert.That(explanation.Near.Single(n => n.Rule.Id == "short").Failed.Single().Words.En, Is.EqualTo("one of 1, 2"));
        Assert.That(explanation.Near.Single(n => n.Rule.Id == "short").Failed.Single().Value, Is.Null);
    }

    [Test]
    public void Decisions_that_fed_it_are_told_first_and_once()
    {
        var decision = Good("""
            { "decisions": [
              { "id": "first", "version": 1, "inputs": { "n": { "type": "number" } }, "outputs": { "m": { "type": "number" } }, "feel": "n + 1" },
              { "id": "second", "version": 1, "hitPolicy": "unique", "inputs": { "m": { "type": "number" } }, "outputs": { "k": { "type": "number" } },
                "rules": [ { "when": { "m": { "from": 3 } }, "then": { "k": 1 } } ], "otherwise": { "k": 0 } },
              { "id": "third", "version": 1, "inputs": { "m": { "type": "number" }, "k": { "type": "number" } }, "outputs": { "out": { "type": "number" } },
                "feel": "m + k" } ] }
            """);
        var explanation = Explain(decision, Number(2));
        Assert.Multiple(() =>
        {
            Assert.That(explanation.Feeders.Select(f => f.Decision), Is.EqualTo(new[] { "first", "second" }));
            Assert.That(explanation.Inputs[1], Is.EqualTo(new InputReading("k", Number(1), "second")));
            Assert.That(explanation.In("en").Split('\n'), Has.Length.EqualTo(3).And.All.Contains("answers"));
        });
    }

    [Test]
    public void An_answer_that_failed_is_told_as_such()
    {
        var decision = Good(Disclosure);
        Assert.Multiple(() =>
        {
            Assert.That(Explain(decision, null, null, null).In("en"), Does.EndWith("has no answer: the input `secrecy` is missing."));
            Assert.That(Explain(decision, null, null, null).In("zh"), Does.EndWith("没有结论：the input `secrecy` is missing。"));
        });
    }

    [Test]
    public void Control_characters_of_inputs_are_spelled_out()
    {
        var decision = Good("""
            { "id": "d", "version": 1, "hitPolicy": "unique", "inputs": { "t": { "type": "string" } }, "outputs": { "out": { "type": "number" } },
              "rules": [ { "when": { "t": "a" }, "then": { "out": 1 } } ], "otherwise": { "out": 0 } }
            """);
        var text = Explain(decision, Text("a\nb\u202E\u0007")).In("en");
        Assert.That(text.Split('\n')[0], Does.Contain("\"a\\nb\\u202e\\u0007\""));
    }
}
