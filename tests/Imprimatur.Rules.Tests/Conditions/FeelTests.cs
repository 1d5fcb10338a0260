using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Conditions;

public class FeelTests
{
    [TestCase("count(units) > 2", Ternary.False)]
    [TestCase("count(units) = 2 and pages <= 7", Ternary.True)]
    [TestCase("pages in [1..7]", Ternary.True)]
    [TestCase("pages in [1..7)", Ternary.False)]
    [TestCase("pages in (1, 7)", Ternary.True)]
    [TestCase("pages in (< 3, > 6)", Ternary.True)]
    [TestCase("pages between 3 and 7 and urgent", Ternary.True)]
    [TestCase("\"legal\" in units", Ternary.True)]
    [TestCase("list contains(units, \"archive\")", Ternary.False)]
    [TestCase("some u in units satisfies u = \"legal\"", Ternary.True)]
    [TestCase("every u in units satisfies u = \"legal\"", Ternary.False)]
    [TestCase("received + duration(\"P20D\") = date(\"2017-03-20\")", Ternary.True)]
    [TestCase("received + duration(\"P1M\") = date(\"2017-03-28\")", Ternary.True)]
    [TestCase("date(\"2017-03-01\") - received > duration(\"P0D\")", Ternary.True)]
    [TestCase("today() = date(\"2017-07-01\")", Ternary.True)]
    [TestCase("today() - received > duration(\"P100D\")", Ternary.True)]
    [TestCase("received.year = 2017 and received.weekday = 2", Ternary.True)]
    [TestCase("not(urgent) or title = \"通知\"", Ternary.True)]
    [TestCase("if urgent then pages = 7 else false", Ternary.True)]
    [TestCase("count(opinions[outcome = \"object\"]) = 1", Ternary.True)]
    [TestCase("count(opinions) = 2", Ternary.True)]
    [TestCase("opinions[1].outcome = \"agree\"", Ternary.True)]
    [TestCase("2 ** 10 = 1024", Ternary.True)]
    [TestCase("1 / 0 = 1", Ternary.Unknown)]
    [TestCase("units[5] = \"x\"", Ternary.Unknown)]
    [TestCase("false and 1 / 0 = 1", Ternary.False)]
    [TestCase("`title` = \"通知\"", Ternary.True)]
    [TestCase("0.1 + 0.2 = 0.3", Ternary.True)]
    [TestCase("sum(for u in units return 1) = 2", Ternary.True)]
    [TestCase("max(1, 2, 3) = 3", Ternary.True)]
    public void Expressions_hold_or_not(string feel, Ternary expected) => Assert.That(
        Holds(
            feel,
            ("units", List("finance", "legal")),
            ("pages", Number(7)),
            ("urgent", new BooleanValue(true)),
            ("received", Date(2017, 2, 28)),
            ("title", Text("通知")),
            ("opinions", new ListValue([Reply("finance", "agree"), Reply("legal", "object")]))),
        Is.EqualTo(expected));

    [Test]
    public void A_very_long_run_ends_unknown() =>
        Assert.That(Holds("count(for a in 1..1000 return for b in 1..1000 return for c in 1..1000 return 1) = 1"), Is.EqualTo(Ternary.Unknown));

    private static ContextValue Reply(string element, string outcome) => new(
        System.Collections.Immutable.ImmutableSortedDictionary<string, Value>.Empty.Add("element", Text(element)).Add("outcome", Text(outcome)));
}
