using Imprimatur.Rules.Feel;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Conditions;

public class CellTests
{
    [TestCase("{ \"secrecy\": \"none\" }", "none", Ternary.True)]
    [TestCase("{ \"secrecy\": \"none\" }", "secret", Ternary.False)]
    [TestCase("{ \"secrecy\": [\"secret\", \"confidential\"] }", "secret", Ternary.True)]
    [TestCase("{ \"secrecy\": { \"not\": \"none\" } }", "secret", Ternary.True)]
    [TestCase("{ \"secrecy\": { \"not\": [\"none\", \"secret\"] } }", "secret", Ternary.False)]
    [TestCase("{ \"secrecy\": { \"any\": true } }", "none", Ternary.True)]
    [TestCase("{ \"secrecy\": { \"missing\": true } }", "none", Ternary.False)]
    [TestCase("{ \"secrecy\": { \"missing\": false } }", "none", Ternary.True)]
    [TestCase("{ \"secrecy\": { \"feel\": \"not(\\\"none\\\")\" } }", "secret", Ternary.True)]
    [TestCase("{ \"secrecy\": [\"secret\", { \"missing\": true }] }", "secret", Ternary.True)]
    public void A_cell_tests_its_value(string json, string value, Ternary expected) =>
        Assert.That(Evaluate(json, ("secrecy", Text(value))), Is.EqualTo(expected));

    [TestCase("{ \"secrecy\": \"none\" }", Ternary.Unknown)]
    [TestCase("{ \"secrecy\": { \"not\": \"none\" } }", Ternary.Unknown)]
    [TestCase("{ \"secrecy\": { \"feel\": \"not(\\\"none\\\")\" } }", Ternary.Unknown)]
    [TestCase("{ \"secrecy\": { \"feel\": \"-\" } }", Ternary.Unknown)]
    [TestCase("{ \"pages\": { \"from\": 1 } }", Ternary.Unknown)]
    [TestCase("{ \"units\": { \"contains\": \"legal\" } }", Ternary.Unknown)]
    [TestCase("{ \"secrecy\": { \"missing\": true } }", Ternary.True)]
    [TestCase("{ \"secrecy\": { \"missing\": false } }", Ternary.False)]
    [TestCase("{ \"secrecy\": { \"any\": true } }", Ternary.True)]
    [TestCase("{ \"secrecy\": [\"secret\", { \"missing\": true }] }", Ternary.True)]
    [TestCase("\"count(units) = 0\"", Ternary.Unknown)]
    [TestCase("\"secrecy != \\\"none\\\"\"", Ternary.Unknown)]
    [TestCase("\"not(urgent)\"", Ternary.Unknown)]
    [TestCase("\"urgent = urgent\"", Ternary.Unknown)]
    [TestCase("\"if urgent then true else true\"", Ternary.Unknown)]
    public void A_missing_value_matches_only_a_cell_that_says_so(string json, Ternary expected) => Assert.That(Evaluate(json), Is.EqualTo(expected));

    [TestCase(2, Ternary.False)]
    [TestCase(3, Ternary.True)]
    [TestCase(30, Ternary.True)]
    [TestCase(31, Ternary.False)]
    public void A_range_includes_both_ends(int pages, Ternary expected) =>
        Assert.That(Evaluate("{ \"pages\": { \"from\": 3, \"to\": 30 } }", ("pages", Number(pages))), Is.EqualTo(expected));

    [Test]
    public void Dates_are_texts_in_cells()
    {
        Assert.That(Evaluate("{ \"received\": { \"from\": \"2017-01-01\", \"to\": \"2017-12-31\" } }", ("received", Date(2017, 2, 28))),
            Is.EqualTo(Ternary.True));
        Assert.That(Evaluate("{ \"received\": \"2017-02-28\" }", ("received", Date(2017, 2, 28))), Is.EqualTo(Ternary.True));
    }

    [Test]
    public void A_list_contains_an_element() =>
        Assert.That(Evaluate("{ \"units\": { \"contains\": \"legal\" } }", ("units", List("finance", "legal"))), Is.EqualTo(Ternary.True));

    [Test]
    public void One_false_cell_decides_although_another_is_unknown() =>
        Assert.That(Evaluate("{ \"urgent\": true, \"pages\": 3 }", ("pages", Number(4))), Is.EqualTo(Ternary.False));

    [Test]
    public void The_reads_say_which_values_are_needed()
    {
        var reads = Read("{ \"secrecy\": { \"missing\": true }, \"pages\": { \"feel\": \"> count(units)\" } }").Condition!.Reads;
        Assert.That(reads.Select(r => (Words.Names[r.Slot].Name, r.NeedsValue)), Is.EqualTo(new[] { ("secrecy", false), ("pages", true), ("units", true) }));
    }

    [Test]
    public void The_text_of_a_condition_is_its_JSON()
    {
        const string json = "{ \"secrecy\": { \"not\": [\"none\", \"secret\"] }, \"pages\": { \"from\": 3 }, \"received\": \"2017-02-28\", \"urgent\": true }";
        Assert.That(Read(json).Condition!.Text, Is.EqualTo(json));
    }

    [TestCase("{ \"secrecy\": \"non\" }", FeelCodes.NotOneOf)]
    [TestCase("{ \"secrecy\": 3 }", FeelCodes.WrongType)]
    [TestCase("{ \"secrecy\": null }", FeelCodes.WrongType)]
    [TestCase("{ \"secrecie\": \"none\" }", FeelCodes.UnknownName)]
    [TestCase("{ \"received\": \"2017-02-29\" }", FeelCodes.BadTemporal)]
    [TestCase("{ \"sent\": \"2017-02-28T10:00:00\" }", FeelCodes.BadTemporal)]
    [TestCase("{ \"pages\": 501 }", FeelCodes.NeverHolds)]
    [TestCase("{ \"pages\": { \"from\": 5, \"to\": 3 } }", FeelCodes.NeverHolds)]
    [TestCase("{ \"urgent\": { \"from\": true } }", FeelCodes.WrongType)]
    [TestCase("{ \"pages\": { \"contains\": 3 } }", FeelCodes.WrongType)]
    [TestCase("{ \"units\": [\"legal\"] }", FeelCodes.BadCell)]
    [TestCase("{ \"pages\": [] }", FeelCodes.BadCell)]
    [TestCase("{ \"pages\": { \"form\": 3 } }", FeelCodes.BadCell)]
    [TestCase("{ \"pages\": { \"any\": false } }", FeelCodes.BadCell)]
    [TestCase("{ \"pages\": { \"not\": { \"any\": true } } }", FeelCodes.BadCell)]
    [TestCase("{ }", FeelCodes.BadCell)]
    [TestCase("\"pages > 500\"", FeelCodes.NeverHolds)]
    [TestCase("\"secrecy = \\\"non\\\"\"", FeelCodes.NotOneOf)]
    [TestCase("\"secrecy in [\\\"none\\\", \\\"secrt\\\"]\"", FeelCodes.NotOneOf)]
    [TestCase("\"pages + 1\"", FeelCodes.WrongType)]
    [TestCase("\"pages = \\\"x\\\"\"", FeelCodes.WrongType)]
    [TestCase("\"page = 3\"", FeelCodes.UnknownName)]
    [TestCase("\"cuont(units) = 3\"", FeelCodes.UnknownFunction)]
    [TestCase("\"count(pages) = 3\"", FeelCodes.BadArguments)]
    [TestCase("\"received = date(\\\"2017-02-30\\\")\"", FeelCodes.BadTemporal)]
    [TestCase("\"title = null\"", FeelCodes.Null)]
    [TestCase("\"pages >\"", FeelCodes.Syntax)]
    [TestCase("\"pages == 3\"", FeelCodes.Syntax)]
    [TestCase("\"some o in opinions satisfies o.outcom = \\\"agree\\\"\"", FeelCodes.UnknownName)]
    [TestCase("\"some o in opinions satisfies o.outcome = \\\"agreed\\\"\"", FeelCodes.NotOneOf)]
    [TestCase("\"urgent and pages\"", FeelCodes.WrongType)]
    [TestCase("\"pages[1\"", FeelCodes.Syntax)]
    public void A_mistake_is_found_when_the_condition_is_read(string json, string code)
    {
        var (condition, found) = Read(json);
        Assert.That(condition, Is.Null);
        Assert.That(found.Select(d => d.Code), Is.EqualTo(new[] { code }), string.Join("\n", found));
    }

    [Test]
    public void A_mistake_in_FEEL_stands_at_its_place()
    {
        var found = Read("{\n  \"pages\": { \"feel\": \"> pagse\" } }").Found.Single();
        Assert.That((found.Position.Line, found.Position.Column, found.Help),
            Is.EqualTo((2, 25, "did you mean `pages`? available: `secrecy`, `pages`, `urgent`, `received`, `units`, `opinions`, `title`, `sent`, `?`")));
    }

    [Test]
    public void Fifty_thousand_brackets_are_a_diagnostic()
    {
        foreach (var text in new[] { new string('(', 50_000), new string('[', 50_000), new string('-', 50_000), new string('{', 50_000),
            string.Concat(Enumerable.Repeat("if ", 9_000)), string.Concat(Enumerable.Repeat("1+", 9_000)) + "1" })
        {
            var (condition, found) = Read(Support.Json.Quote(text));
            Assert.That(condition, Is.Null);
            Assert.That(found.Single().Code, Is.EqualTo(FeelCodes.Limit).Or.EqualTo(FeelCodes.Syntax));
        }
    }
}
