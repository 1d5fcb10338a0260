using System.Text;

namespace Imprimatur.Rules.Tests.Fuzz;

/// <summary>Changes texts by chance, along their structure: pieces are cut, doubled, nested, swapped for words of the language or pieces of other
/// texts.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> words)
{
    /// <summary>What opens a level, and what closes it.</summary>
    private static readonly (string Open, string Close)[] Nests =
    [
        ("(", ")"), ("[", "]"), ("{a:", "}"), ("not(", ")"), ("-", ""), ("if true then ", " else 1"), ("function(x) ", ""), ("for x in [1] return ", ""),
        ("some x in [1] satisfies ", ""), ("(<", ")"), ("1 in ", ""), ("count([", "])"), ("[1..", "]"), ("\"a\":{", "}"), ("[[", "]]"), ("<a>", "</a>"),
        ("<context><contextEntry>", "</contextEntry></context>"), ("{\"not\":", "}"), ("x.", ""), ("1+", ""), ("1 between ", " and 2"), ("list<", ">"),
    ];

    public string Of(string text, IReadOnlyList<string> others)
    {
        for (var i = random.Next(1, 5); i > 0; i--) text = Once(text, others);
        return text.Length > 200_000 ? text[..200_000] : text;
    }

    private string Once(string text, IReadOnlyList<string> others)
    {
        var (from, to) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        if (from > to) (from, to) = (to, from);
        if (to - from > 60) to = from + random.Next(60);
        var piece = text[from..to];
        return random.Next(9) switch
        {
            0 => text.Remove(from, to - from),
            1 => text.Insert(to, Repeated(piece, random.Next(1, 5))),
            2 => text.Insert(from, Repeated(piece, random.Next(5) == 0 ? 3_000 : 30)),
            3 => Nested(text, from, to),
            4 => text.Insert(from, One(words)),
            5 => text[..from] + One(words) + text[to..],
            6 => text.Insert(from, Part(One(others))),
            7 => text[..from] + (char)random.Next(1, random.Next(2) == 0 ? 128 : 0xD000) + text[to..],
            _ => text[..from] + random.Next(5) switch { 0 => "9e6144", 1 => "-1", 2 => "0", 3 => "1e-6144", _ => new string('9', 40) } + text[to..],
        };
    }

    private string Nested(string text, int from, int to)
    {
        var (open, close) = Nests[random.Next(Nests.Length)];
        var count = random.Next(4) == 0 ? random.Next(200, 5_000) : random.Next(1, 30);
        return text[..from] + Repeated(open, count) + text[from..to] + Repeated(close, count) + text[to..];
    }

    private string Part(string text)
    {
        var from = random.Next(text.Length + 1);
        return text[from..Math.Min(text.Length, from + random.Next(80))];
    }

    private T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Repeated(string text, int count) => new StringBuilder().Insert(0, text, Math.Min(count, 1 + (100_000 / Math.Max(1,
        text.Length)))).ToString();
}
