using Imprimatur.Rules.Feel.Functions;

namespace Imprimatur.Rules.Tests.Fuzz;

/// <summary>Makes expressions by chance, most of which are FEEL.</summary>
internal sealed class FeelGrammar(Random random)
{
    private static readonly string[] Functions = [.. BuiltIns.All.Keys.Order(StringComparer.Ordinal)];

    private static readonly string[] Leaves =
    [
        "n", "t", "l", "c", "d", "b", "1", "-2.5", "0", "9e6000", "\"a\"", "\"\"", "true", "null", "date(\"2017-02-28\")", "@\"P1Y2M\"", "@\"PT5H\"", "[]",
        "[1, 2, 3]", "{a: 1, b: [2]}", "time(\"08:00:00Z\")", "date and time(\"2017-01-01T00:00:00@Asia/Shanghai\")", "\"(a+)+$\"", "1..100000", "[1..5]",
            "item", "partial",
    ];

    public string Expression(int level = 0)
    {
        if (level > 6 || random.Next(5) == 0) return Leaf();
        string E() => Expression(level + 1);
        return random.Next(17) switch
        {
            0 => $"{E()} {One("+", "-", "*", "/", "**", "=", "!=", "<", ">=", "and", "or")} {E()}",
            1 => $"({E()})",
            2 => $"[{E()}, {E()}, {E()}]",
            3 => $"{{a: {E()}, b: a, \"c d\": {E()}}}",
            4 => $"if {E()} then {E()} else {E()}",
            5 => $"for x in {E()} return {E()}",
            6 => $"for x in 1..{random.Next(1, 2000)}, y in {E()} return {One("partial", "[partial]", "x", E())}",
            7 => $"{One("some", "every")} x in {E()} satisfies {E()}",
            8 => $"{E()}[{E()}]",
            9 => $"{E()}.{One("a", "year", "time offset", "b")}",
            10 => $"{E()} in ({E()}, < {E()}, [{E()}..{E()}])",
            11 => $"{E()} between {E()} and {E()}",
            12 => $"(function(x, f) {E()})({E()}, {E()})",
            13 => $"{{f: function(x) if x > {random.Next(1, 9_000)} then [] else [f(x + 1)], r: f(0), s: string(r), e: r = r}}.{One("r", "s", "e")}",
            14 => $"{E()} instance of {One("number", "list<string>", "context<a: number>", "function<number> -> number")}",
            15 => $"sort({E()}, function(x, y) {E()})",
            _ => $"{One(Functions)}({string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => E()))})",
        };
    }

    private string Leaf() => One(Leaves);

    private string One(params string[] items) => items[random.Next(items.Length)];
}
