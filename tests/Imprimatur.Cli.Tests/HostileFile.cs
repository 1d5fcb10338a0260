using System.Text;

namespace Imprimatur.Cli.Tests;

/// <summary>A file that means harm, written piece by piece so that the test itself needs no memory.</summary>
internal sealed record HostileFile(string Name, Action<Stream> Write)
{
    private static readonly Encoding Latin1 = Encoding.Latin1;

    public static IEnumerable<HostileFile> All()
    {
        yield return new("300 MB of brackets", s => Repeat(s, new string('[', 1_000_000), 300));
        yield return new("depth 100,000", s => Pieces(s, "{ \"a\": ", Times("[", 100_000), Times("]", 100_000), " }"));
        yield return new("depth 100,000 of objects", s => Pieces(s, Times("{\"a\":", 100_000), "1", Times("}", 100_000)));
        yield return new("duplicate keys", s => Pieces(s, Definition("\"version\": 1, \"version\": 2,")));
        yield return new("a type name", s => Pieces(s, Definition("\"$type\": \"System.IO.FileInfo, System.IO.FileSystem\",")));
        yield return new("a text of 10 MB", s => Pieces(s, Definition($"\"because\": \"{Times("x", 10_000_000)}\",")));
        yield return new("invalid UTF-8", s => Pieces(s, Definition("\"because\": \"\u00C3\u0028 \u00FF\",")));
        yield return new("half a surrogate", s => Pieces(s, Definition("\"because\": \"\\ud800\",")));
        yield return new("1e999", s => Pieces(s, Definition("\"fields\": { \"n\": { \"type\": \"number\", \"max\": 1e999 } },")));
        yield return new("a number of a million digits",
            s => Pieces(s, Definition($"\"fields\": {{ \"n\": {{ \"type\": \"number\", \"max\": {Times("9", 1_000_000)} }} }},")));
        yield return new("200,000 steps", Steps);
        yield return new("a condition of 50,000 brackets", s => Pieces(s, Guarded(Times("(", 50_000) + "true" + Times(")", 50_000))));
        yield return new("a condition of 50,000 nots", s => Pieces(s, Guarded(Times("not(", 10_000) + "true" + Times(")", 10_000))));
        yield return new("a condition of 60,000 operators", s => Pieces(s, Guarded("1" + Times("+1", 30_000) + " = 1")));
        yield return new("a million properties", Properties);
        yield return new("a million unknown names", s => Pieces(s, Definition($"\"start\": \"x\", \"readers\": [{Times("\"q\",", 1_000_000)}\"q\"],")));
        yield return new("nothing", s => Pieces(s, ""));
        yield return new("zero bytes", s => Pieces(s, Times("\0", 1_000)));
    }

    public override string ToString() => Name;

    private static void Repeat(Stream stream, string text, int times)
    {
        var bytes = Latin1.GetBytes(text);
        for (var i = 0; i < times; i++) stream.Write(bytes);
    }

    private static void Pieces(Stream stream, params string[] pieces)
    {
        foreach (var piece in pieces) stream.Write(Latin1.GetBytes(piece));
    }

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>A definition that is right but for what is put in.</summary>
    private static string Definition(string more) =>
        "{ \"id\": \"h\", " + more + " \"start\": \"a\", \"steps\": { \"a\": { \"type\": \"userTask\", \"candidates\": { \"roles\": [\"r\"] }, " +
        "\"outcomes\": { \"o\": { \"to\": \"e\" } } }, \"e\": { \"type\": \"end\", \"result\": \"e\" } } }";

    private static string Guarded(string condition) =>
        "{ \"id\": \"h\", \"version\": 1, \"start\": \"a\", \"steps\": { \"a\": { \"type\": \"userTask\", \"candidates\": { \"roles\": [\"r\"] }, " +
        "\"outcomes\": { \"o\": { \"if\": \"" + condition + "\", \"to\": \"e\" } } }, \"e\": { \"type\": \"end\", \"result\": \"e\" } } }";

    private static void Steps(Stream stream)
    {
        Pieces(stream, "{ \"id\": \"h\", \"version\": 1, \"start\": \"s0\", \"steps\": {");
        for (var i = 0; i < 200_000; i++) Pieces(stream, $"\"s{i}\": {{ \"type\": \"end\", \"result\": \"r\" }}{(i < 199_999 ? "," : "")}\n");
        Pieces(stream, "} }");
    }

    private static void Properties(Stream stream)
    {
        Pieces(stream, "{ \"id\": \"h\", \"version\": 1");
        for (var i = 0; i < 1_000_000; i++) Pieces(stream, $",\"p{i}\":1");
        Pieces(stream, "}");
    }
}
