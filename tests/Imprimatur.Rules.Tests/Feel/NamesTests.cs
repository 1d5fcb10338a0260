using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>Names with spaces and signs in DMN's mode, plain ones in ours; keywords, comments, texts.</summary>
public class NamesTests
{
    private static readonly (string, Value)[] Known = [.. new[]
        {
            ("a", 1), ("a b", 2), ("a b c", 3), ("b", 5), ("profit-and-loss", 7), ("a+b", 11), ("if so", 13), ("rate (%)", 17), ("x/y", 19),
            ("date of birth", 23),
            ("order", 29), ("in", 31), ("it's", 37), ("a.b", 41), ("数 量", 43), ("🐎", 47), ("number of items", 53), ("time zone", 59),
            ("x*", 61), ("and more", 67),
        }.Select(n => (n.Item1, (Value)World.Number(n.Item2)))];

    [TestCase("a b c", 3)]
    [TestCase("a  b\n c", 3)]
    [TestCase("a /* of */ b", 2)]
    [TestCase("a b + c b", null)]
    [TestCase("a b * b", 10)]
    [TestCase("profit-and-loss - a", 6)]
    [TestCase("a+b", 11)]
    [TestCase("a + b", 11)]
    [TestCase("b+a", 6)]
    [TestCase("a-b", -4)]
    [TestCase("date of birth + 1", 24)]
    [TestCase("x/y * 2", 38)]
    [TestCase("it's + 1", 38)]
    [TestCase("数 量 + 1", 44)]
    [TestCase("🐎+🐎", 94)]
    [TestCase("number of items", 53)]
    [TestCase("time zone", 59)]
    [TestCase("order + 1", 30)]
    [TestCase("x*", 61)]
    [TestCase("`a b` + 1", 3)]
    [TestCase("unknown name", null)]
    [TestCase("a unknown", null)]
    [TestCase("if a = 1 then a b else a b c", 2)]
    [TestCase("for a b in [9] return a b", null)]
    [TestCase("(for a b in [9] return a b)[1]", 9)]
    [TestCase("(for x y z in [9] return x y z + a b)[1]", 11)]
    [TestCase("{a b: 4, r: a b}.r", 4)]
    [TestCase("{new name: 4, r: new name + a}.r", 5)]
    [TestCase("{new-name+x: 4, r: new-name+x + a}.r", 5)]
    [TestCase("{\"quoted name\": 4, r: quoted name}.r", 4)]
    [TestCase("(function(p q, r) p q - r)(5, 2)", 3)]
    [TestCase("(function(p q, r) p q - r)(r: 5, p q: 2)", -3)]
    [TestCase("string length(\"abc\")", 3)]
    [TestCase("string  length(\"abc\")", 3)]
    [TestCase("string\nlength(string: \"abc\")", 3)]
    [TestCase("date(\"2020-01-01\").year", 2020)]
    [TestCase("time(\"10:00:00+01:00\").time offset.hours", 1)]
    [TestCase("{p: {b c: 6}}.p.b c", 6)]
    [TestCase("[{b c: 6}][b c = 6][1].b c", 6)]
    [TestCase("trueish", null)]
    [TestCase("nullable", null)]
    [TestCase("1 +", null)]
    [TestCase("(1", null)]
    [TestCase("[1, 2", null)]
    [TestCase("1 2", null)]
    [TestCase("and", null)]
    [TestCase("if then else", null)]
    [TestCase("", null)]
    [TestCase("1 == 1", null)]
    [TestCase("a b := 2", null)]
    [TestCase("'a'", null)]
    [TestCase("01", 1)]
    [TestCase("1.", null)]
    [TestCase(".5 * 2", 1)]
    [TestCase("1..2", null)]
    [TestCase("1e2", 100)]
    [TestCase("1E-2 * 100", 1)]
    [TestCase("- a", -1)]
    [TestCase("2 ** 3 ** 2", 64)]
    [TestCase("-2 ** 2", 4)]
    [TestCase("2 - 3 - 4", -5)]
    [TestCase("16 / 4 / 2", 2)]
    [TestCase("1 + 2 * 3", 7)]
    [TestCase("// all\n1 // of\r+ /* these\nare */ 2 // comments", 3)]
    [TestCase("1 /* open", null)]
    [TestCase("1 /*/ still a comment */ + 1", 2)]
    public void A_text_means(string text, int? expected) =>
        Assert.That(Lenient.Eval(text, Known), expected is { } n ? Is.EqualTo(World.Number(n)) : Is.Not.InstanceOf<NumberValue>());

    [TestCase("\"a\\\"b\"", "a\"b")]
    [TestCase("\"\\u0041\\U01F40E\\uD83D\\uDC0E\"", "A🐎🐎")]
    [TestCase("\"\\n\\t\\\\\"", "\n\t\\")]
    [TestCase("\"// no /* comment\"", "// no /* comment")]
    [TestCase("\"\"", "")]
    [TestCase("\"line\nbreak\"", "line\nbreak")]
    public void A_text_in_quotes_is(string text, string value) => Assert.That(Lenient.Eval(text), Is.EqualTo(World.Text(value)));

    [TestCase("pages b > 2")]
    [TestCase("for a b in units return a b")]
    [TestCase("count(for `in` in units return `in`) = nothing")]
    [TestCase("if = 2")]
    [TestCase("and(true)")]
    [TestCase("pages + null = 2")]
    public void Our_mode_refuses(string text) => Assert.That(World.Read(Support.Json.Quote(text)).Condition, Is.Null);

    [TestCase("`pages` = 3", true)]
    [TestCase("count(for `in` in [1, 2] return `in` + pages) = 2", true)]
    [TestCase("{`two words`: pages}.`two words` = 3", true)]
    [TestCase("some `of us` in [1, 2] satisfies `of us` = 2", true)]
    [TestCase("pages /* here */ > 2 // there", true)]
    public void Our_mode_takes_other_names_in_back_ticks(string text, bool holds) =>
        Assert.That(World.Holds(text, ("pages", World.Number(3))), Is.EqualTo(holds ? Ternary.True : Ternary.False));
}
