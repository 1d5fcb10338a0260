using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.Policy;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Decisions;

public class DecisionTests
{
    private const string Disclosure = """
        { "id": "disclosure-attribute", "version": 1, "effective": { "from": "2008-05-01" }, "hitPolicy": "first",
          "inputs":  { "secrecy": { "type": "string", "oneOf": ["none", "confidential", "secret", "topSecret"] }, "personalData": { "type": "boolean" } },
          "outputs": { "disclosure": { "type": "string", "oneOf": ["proactive", "onRequest", "none"] } },
          "rules": [
            { "id": "state-secret", "when": { "secrecy": { "not": "none" } }, "then": { "disclosure": "none" },
              "because": { "en": "State secrets are not disclosed.", "zh": "属于国家秘密，不予公开" }, "basis": "《政府信息公开条例》第十四条" },
            { "id": "personal",   "when": { "personalData": true }, "then": { "disclosure": "onRequest" }, "because": "..." },
            { "id": "by-default", "when": {},                       "then": { "disclosure": "proactive" }, "because": "..." } ] }
        """;

    [TestCase("secret", true, "none", "state-secret")]
    [TestCase("none", true, "onRequest", "personal")]
    [TestCase("none", false, "proactive", "by-default")]
    public void The_printed_decision_answers(string secrecy, bool personal, string disclosure, string rule)
    {
        var result = Decide(Good(Disclosure), Text(secrecy), new BooleanValue(personal));
        Assert.That(result.Outputs.Single(), Is.EqualTo(Text(disclosure)));
        Assert.That(result.Matched.Single().Id, Is.EqualTo(rule));
    }

    [Test]
    public void A_result_says_why_and_on_what_basis()
    {
        var matched = Decide(Good(Disclosure), Text("secret"), new BooleanValue(false)).Matched.Single();
        Assert.That((matched.Because!.In("zh-CN"), matched.Basis), Is.EqualTo(("属于国家秘密，不予公开", "《政府信息公开条例》第十四条")));
    }

    [Test]
    public void The_head_is_read()
    {
        var decision = Good(Disclosure);
        Assert.That((decision.Id, decision.Version, decision.Effective.From, decision.Effective.Until),
            Is.EqualTo(("disclosure-attribute", 1, (DateOnly?)new DateOnly(2008, 5, 1), (DateOnly?)null)));
        Assert.That(decision.Inputs.Select(i => i.Name), Is.EqualTo(new[] { "secrecy", "personalData" }));
    }

    [Test]
    public void A_missing_input_and_one_that_can_not_be_give_no_answer()
    {
        Assert.That(Outcome(Good(Disclosure), null, new BooleanValue(true)), Is.EqualTo("the input `secrecy` is missing"));
        Assert.That(Outcome(Good(Disclosure), Text("Secret"), new BooleanValue(true)), Does.Contain("can't be"));
    }

    private const string Two = """
        { "id": "a", "when": { "n": { "to": 6 } }, "then": { "out": 10 } }, { "id": "b", "when": { "n": { "from": 3 } }, "then": { "out": 5 } }, { "id": "c",
          "when": { "n": 4 }, "then": { "out": 7 } }
        """;

    [TestCase("first", "", 4, "10", "a")]
    [TestCase("ruleOrder", "", 4, "[10, 5, 7]", "a b c")]
    [TestCase("collect", "", 4, "[10, 5, 7]", "a b c")]
    [TestCase("collect", "\"aggregate\": \"sum\",", 4, "22", "a b c")]
    [TestCase("collect", "\"aggregate\": \"min\",", 4, "5", "a b c")]
    [TestCase("collect", "\"aggregate\": \"max\",", 4, "10", "a b c")]
    [TestCase("collect", "\"aggregate\": \"count\",", 4, "3", "a b c")]
    [TestCase("first", "", 7, "5", "b")]
    public void Hit_policies_over_numbers(string policy, string more, int n, string outcome, string rules)
    {
        var result = Decide(Good(Small(Two, policy, more, "{ \"type\": \"number\" }")), Number(n));
        Assert.That((string.Join("; ", result.Outputs), string.Join(" ", result.Matched.Select(m => m.Id))), Is.EqualTo((outcome, rules)));
    }

    private const string Texts = """
        { "id": "a", "when": { "n": { "to": 6 } }, "then": { "out": "low" } }, { "id": "b", "when": { "n": { "from": 3 } }, "then": { "out": "high" } },
          { "id": "c", "when": { "n": 9 }, "then": { "out": "high" } }
        """;

    [TestCase("priority", 4, "\"high\"")]
    [TestCase("outputOrder", 4, "[\"high\", \"low\"]")]
    [TestCase("priority", 1, "\"low\"")]
    public void Hit_policies_by_the_order_of_outputs(string policy, int n, string outcome) =>
        Assert.That(Outcome(Good(Small(Texts, policy, "", "{ \"type\": \"string\", \"oneOf\": [\"high\", \"low\"] }")), Number(n)), Is.EqualTo(outcome));

    [Test]
    public void Rules_of_an_any_table_may_agree() => Assert.That(
        Decide(Good(Small("""{ "when": { "n": { "to": 6 } }, "then": { "out": "x" } }, { "when": { "n": { "from": 3 } }, "then": { "out": "x" } }""", "any")),
            Number(4)).Matched,
        Has.Length.EqualTo(2));

    [Test]
    public void Otherwise_answers_where_no_rule_does()
    {
        var decision = Good(Small("""{ "when": { "n": 1 }, "then": { "out": "one" } }""", "unique", "\"otherwise\": { \"out\": \"other\" },"));
        var result = Decide(decision, Number(2));
        Assert.That((result.Outputs[0]!.ToString(), result.Matched.Single().Id), Is.EqualTo(("\"other\"", "otherwise")));
        Assert.That(Outcome(decision, Number(1)), Is.EqualTo("\"one\""));
    }

    [Test]
    public void In_an_optional_column_an_empty_cell_asks_for_a_value()
    {
        var decision = Good("""
            { "id": "o", "version": 1, "hitPolicy": "first", "inputs": { "n": { "type": "number", "optional": true } },
              "outputs": { "out": { "type": "string" } },
              "rules": [ { "when": { "n": { "to": 5 } }, "then": { "out": "small" } }, { "when": {}, "then": { "out": "present" } },
                { "when": { "n": { "any": true } }, "then": { "out": "any" } } ] }
            """);
        Assert.That((Outcome(decision, Number(1)), Outcome(decision, Number(6)), Outcome(decision, [null])),
            Is.EqualTo(("\"small\"", "\"present\"", "\"any\"")));
    }

    [Test]
    public void Outputs_can_be_FEEL() => Assert.That(
        Outcome(Good(Small("""{ "when": {}, "then": { "out": { "feel": "n * 2 + 1" } } }""", output: "{ \"type\": \"number\" }")), Number(4)), Is.EqualTo("9"));

    [Test]
    public void A_FEEL_cell_that_fails_on_a_value_gives_no_answer()
    {
        var decision = Good(Small("""{ "when": { "n": { "feel": "> 1 / (n - 3)" } }, "then": { "out": "x" } }""", more: "\"otherwise\": { \"out\": \"y\" },"));
        Assert.That(Outcome(decision, Number(3)), Does.Contain("can't be told"));
    }

    [Test]
    public void The_outcome_may_be_left_out() => Assert.That(
        Decide(Good("""
            { "id": "o", "version": 1, "hitPolicy": "first", "inputs": {}, "outputs": { "x": { "type": "number" }, "outcome": { "type": "string" } },
              "rules": [ { "when": {}, "then": { "x": 1 } } ] }
            """)).Outputs[1],
        Is.Null);

    [Test]
    public void Decisions_of_a_file_feed_each_other_and_share_names()
    {
        var decision = Good("""
            { "constants": { "limit": 20 }, "conditions": { "isLong": { "pages": { "feel": "> limit" } }, "isLegal": "list contains(units, \"legal\")" },
              "decisions": [
                { "id": "route", "version": 1, "hitPolicy": "first", "inputs": { "risk": { "type": "string", "oneOf": ["high", "low"] },
                  "units": { "type": "list<unit>" } },
                  "outputs": { "to": { "type": "string" } },
                  "rules": [ { "when": { "risk": "high", "isLegal": true }, "then": { "to": "counsel" } }, { "when": {}, "then": { "to": "clerk" } } ] },
                { "id": "risk-level", "version": 1, "hitPolicy": "unique", "inputs": { "pages": { "type": "number", "min": 1 } },
                  "outputs": { "risk": { "type": "string", "oneOf": ["high", "low"] } },
                  "rules": [ { "when": { "isLong": true }, "then": { "risk": "high" } }, { "when": { "isLong": false }, "then": { "risk": "low" } } ] },
                { "id": "days", "version": 1, "inputs": { "risk": { "type": "string", "oneOf": ["high", "low"] }, "pages": { "type": "number", "min": 1 } },
                  "outputs": { "days": { "type": "number" } },
                  "feel": "if risk = \"high\" then limit + pages else 5" } ] }
            """);
        Assert.That(decision.Inputs.Select(i => i.Name), Is.EqualTo(new[] { "pages" }));
        Assert.That((Outcome(decision, Number(30)), Outcome(decision, Number(3))), Is.EqualTo(("50", "5")));
    }

    [Test]
    public void A_chain_of_diamonds_is_evaluated_once_each()
    {
        var links = Enumerable.Range(1, 60).Select(i => $$"""
            { "id": "a{{i}}", "version": 1, "inputs": { "x{{i - 1}}": { "type": "number" } }, "outputs": { "l{{i}}": { "type": "number" } },
              "feel": "x{{i - 1}}" },
            { "id": "b{{i}}", "version": 1, "inputs": { "x{{i - 1}}": { "type": "number" } }, "outputs": { "r{{i}}": { "type": "number" } },
              "feel": "x{{i - 1}}" },
            { "id": "c{{i}}", "version": 1, "inputs": { "l{{i}}": { "type": "number" }, "r{{i}}": { "type": "number" } },
              "outputs": { "x{{i}}": { "type": "number" } }, "feel": "(l{{i}} + r{{i}}) / 2 + 1" }
            """);
        Assert.That(Outcome(Good("{ \"decisions\": [" + string.Join(",", links) + "] }"), Number(1)), Is.EqualTo("61"));
    }
}
