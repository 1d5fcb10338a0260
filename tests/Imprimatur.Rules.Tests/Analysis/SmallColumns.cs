using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>The inputs that small tables are made of, each in several types, with values that tell all their cells apart.</summary>
internal static class SmallColumns
{
    private static readonly SmallCell Blank = new("", v => v is not null);
    private static readonly SmallCell[] Always =
    [
        Blank, new("{ \"any\": true }", _ => true), new("{ \"missing\": true }", v => v is null), new("{ \"missing\": false }", v => v is not null),
        new("{ \"feel\": \"-\" }", v => v is not null), new("{ \"not\": { \"missing\": true } }", v => v is not null),
    ];

    private static readonly SmallCell[] Numbers =
    [
        N("1", n => n == 1), N("[0, 2]", n => n is 0 or 2), N("{ \"not\": 3 }", n => n != 3), N("{ \"from\": 1, \"to\": 2 }", n => n is >= 1 and <= 2),
        N("{ \"to\": 1 }", n => n <= 1), N("{ \"from\": 2 }", n => n >= 2), Feel("> 1", n => n > 1), Feel("(0..2)", n => n is > 0 and < 2),
        Feel("not(1, 2)", n => n is not (1 or 2)), Feel("? > 0 and ? <= 2 or ? = 3", n => n is > 0 and <= 2 or 3), Feel("not(? < 2)", n => !(n < 2)),
        Feel("2 >= ?", n => n <= 2), Feel("? between 1 and two", n => n is >= 1 and <= 2), Feel("? in (0, [2..3])", n => n is 0 or (>= 2 and <= 3)),
        Feel("few", n => n is 1 or 3), Feel("[0..1], > two", n => n is (>= 0 and <= 1) or > 2), Feel("!= 2", n => n != 2),
        N("[{ \"from\": 0, \"to\": 1 }, 3]", n => n is (>= 0 and <= 1) or 3), N("{ \"not\": [1, { \"feel\": \"> 2\" }] }", n => !(n is 1 or > 2)),
        new("[1, { \"missing\": true }]", v => v is null || Is(v, n => n == 1)),
    ];

    private static readonly SmallCell[] Texts =
    [
        T("\"a\"", t => t == "a"), T("[\"a\", \"b\"]", t => t is "a" or "b"), T("{ \"not\": \"c\" }", t => t != "c"),
        T("{ \"feel\": \"\\\"b\\\", \\\"c\\\"\" }", t => t is "b" or "c"), T("{ \"feel\": \"not(\\\"a\\\")\" }", t => t != "a"),
        T("{ \"feel\": \"? = \\\"a\\\" or ? = \\\"c\\\"\" }", t => t is "a" or "c"), T("{ \"not\": [\"a\", \"b\"] }", t => t is not ("a" or "b")),
    ];

    private static readonly SmallCell[] Truths =
    [
        B("true", b => b), B("false", b => !b), B("{ \"not\": true }", b => !b), B("{ \"feel\": \"?\" }", b => b), B("{ \"feel\": \"not(?)\" }", b => !b),
    ];

    private static readonly SmallCell[] Dates =
    [
        D("\"2020-01-02\"", d => d == 2), D("{ \"from\": \"2020-01-02\", \"to\": \"2020-01-03\" }", d => d is 2 or 3),
        D("{ \"feel\": \"< date(\\\"2020-01-03\\\")\" }", d => d < 3), D("{ \"feel\": \">= date(\\\"2020-01-02\\\")\" }", d => d >= 2),
        D("{ \"feel\": \"not(date(\\\"2020-01-02\\\"))\" }", d => d != 2),
    ];

    private static readonly SmallCell[] Lists =
    [
        L("{ \"contains\": \"x\" }", l => l.Contains("x")), L("{ \"not\": { \"contains\": \"y\" } }", l => !l.Contains("y")),
        L("{ \"feel\": \"count(?) > 1\" }", l => l.Length > 1), L("{ \"feel\": \"list contains(?, \\\"y\\\") and count(?) <= 2\" }",
            l => l.Contains("y") && l.Length <= 2), L("{ \"feel\": \"count(?) = 0\" }", l => l.Length == 0),
    ];

    /// <summary>Each input's types.</summary>
    public static SmallColumn[][] All { get; } =
    [
        [
            new("n", "\"type\": \"number\", \"min\": 0, \"max\": 3", v => Is(v, n => n is >= 0 and <= 3), [.. Always, .. Numbers]),
            new("n", "\"type\": \"number\", \"min\": 0, \"max\": 4", v => Is(v, n => n is >= 0 and <= 4), [.. Always, .. Numbers]),
            new("n", "\"type\": \"number\", \"min\": -1", v => Is(v, n => n >= -1), [.. Always, .. Numbers]),
            new("n", "\"type\": \"number\"", v => v is NumberValue, [.. Always, .. Numbers]),
            new("n", "\"type\": \"string\"", v => v is StringValue, [.. Always, .. Texts]),
        ],
        [
            new("t", "\"type\": \"string\", \"oneOf\": [\"a\", \"b\", \"c\"]", v => v is StringValue { Text: "a" or "b" or "c" }, [.. Always, .. Texts]),
            new("t", "\"type\": \"string\", \"oneOf\": [\"d\", \"c\", \"b\", \"a\"]", v => v is StringValue { Text: "a" or "b" or "c" or "d" },
                [.. Always, .. Texts]),
            new("t", "\"type\": \"string\"", v => v is StringValue, [.. Always, .. Texts]),
        ],
        [new("b", "\"type\": \"boolean\"", v => v is BooleanValue, [.. Always, .. Truths])],
        [new("d", "\"type\": \"date\"", v => v is DateValue, [.. Always, .. Dates])],
        [
            new("l", "\"type\": \"list<string>\"", v => v is ListValue, [.. Always, .. Lists]),
            new("l", "\"type\": \"list<string>\", \"oneOf\": [\"x\", \"y\"]", v => v is ListValue l && l.Items.All(i => i is StringValue { Text: "x" or "y" }),
                [.. Always, .. Lists]),
        ],
    ];

    /// <summary>Values of each input that its cells and types in all their combinations can't tell from others.</summary>
    public static Value?[][] Values { get; } =
    [
        [.. Enumerable.Range(-3, 13).Select(n => (Value?)Number(n / 2m)), Text("a"), Text("b"), Text("c"), Text("q"), null],
        [Text("a"), Text("b"), Text("c"), Text("d"), Text("q"), Number(1), null],
        [new BooleanValue(true), new BooleanValue(false), null],
        [.. Enumerable.Range(1, 4).Select(d => (Value?)Date(2020, 1, d)), Date(1900, 1, 1), Date(2100, 1, 1), null],
        [
            List(), List("x"), List("y"), List("z"), List("x", "x"), List("x", "y"), List("x", "z"), List("y", "y"), List("y", "z"), List("z", "z"),
            List("x", "y", "z"), List("x", "y", "y"), List("x", "x", "x"), List("y", "y", "y"), List("z", "z", "z"), List("x", "z", "z"),
            List("y", "z", "z"), null,
        ],
    ];

    private static bool Is(Value value, Func<decimal, bool> test) => value is NumberValue n && test(n.Number.ToDecimal());

    private static SmallCell N(string json, Func<decimal, bool> holds) => new(json, v => v is not null && Is(v, holds));

    private static SmallCell Feel(string feel, Func<decimal, bool> holds) => N($"{{ \"feel\": \"{feel}\" }}", holds);

    private static SmallCell T(string json, Func<string, bool> holds) => new(json, v => v is StringValue t && holds(t.Text));

    private static SmallCell B(string json, Func<bool, bool> holds) => new(json, v => v is BooleanValue b && holds(b.Truth));

    private static SmallCell D(string json, Func<int, bool> holds) =>
        new(json, v => v is DateValue d && holds((int)(d.Days - new DateValue(new DateOnly(2019, 12, 31)).Days)));

    private static SmallCell L(string json, Func<string[], bool> holds) =>
        new(json, v => v is ListValue l && holds([.. l.Items.Select(i => ((StringValue)i).Text)]));
}
