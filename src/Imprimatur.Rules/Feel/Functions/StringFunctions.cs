using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Patterns;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Feel.Functions.Arg;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Strings, counted by code point (DMN 1.5, 10.3.4.3).</summary>
internal static class StringFunctions
{
    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        new("string", new Signature("from: any -> string", (a, run) => a[0] is not NullValue && Written(a[0]!, run) is { } text ? Text(text, run) : null)),
        new("substring", new Signature("string: string, start position: number, length?: number -> string", (a, run) => Substring(a, run))),
        new("string length", new Signature("string: string -> number", (a, run) => Of(CodePoints.Count(Read(a[0], run))))),
        new("upper case", new Signature("string: string -> string", (a, run) => Text(Arg.Text(a[0]).ToUpperInvariant(), run))),
        new("lower case", new Signature("string: string -> string", (a, run) => Text(Arg.Text(a[0]).ToLowerInvariant(), run))),
        new("substring before", new Signature("string: string, match: string -> string", (a, run) => Text(Before(Searched(a, run), Arg.Text(a[1])), run))),
        new("substring after", new Signature("string: string, match: string -> string", (a, run) => Text(After(Searched(a, run), Arg.Text(a[1])), run))),
        new("contains", new Signature("string: string, match: string -> boolean",
            (a, run) => Truth.Of(Searched(a, run).Contains(Arg.Text(a[1]), StringComparison.Ordinal)))),
        new("starts with", new Signature("string: string, match: string -> boolean",
            (a, run) => Truth.Of(Read(a[0], run).StartsWith(Arg.Text(a[1]), StringComparison.Ordinal)))),
        new("ends with", new Signature("string: string, match: string -> boolean",
            (a, run) => Truth.Of(Read(a[0], run).EndsWith(Arg.Text(a[1]), StringComparison.Ordinal)))),
        new("matches", new Signature("input: string, pattern: string, flags?: any -> boolean",
            (a, run) => Truth.Of(XPathRegex.Matches(Cost(a, 1, run), Arg.Text(a[1]), Flags(a[2]))))),
        new("replace", new Signature("input: string, pattern: string, replacement: string, flags?: any -> string",
            (a, run) => XPathRegex.Replace(Cost(a, Groups(a) ? 50 : 5, run), Arg.Text(a[1]), Arg.Text(a[2]), Flags(a[3])) is { } text
                ? Text(text, run) : null)),
        new("split", new Signature("string: string, delimiter: string -> list<string>",
            (a, run) => XPathRegex.Split(Cost(a, 1, run), Arg.Text(a[1])) is { } parts ? Of(parts.Select(p => new StringValue(p))) : null)),
        new("string join", new("list: list, delimiter: any, prefix: any, suffix: any -> string", (a, run) => Join(a, run)),
            new("list: list, delimiter?: any -> string", (a, run) => Join([a[0], a[1], null, null], run))),
    ];

    private static StringValue? Text(string text, Run run)
    {
        run.Step(1 + (text.Length / 100));
        return text.Length > FeelLimits.Text ? null : new StringValue(text);
    }

    /// <summary>The text that a pattern runs over; making the engine's automaton counts too, and following groups is slow.</summary>
    private static string Cost(Value?[] a, int weight, Run run)
    {
        run.Step(100 + (2 * Arg.Text(a[1]).Length) + (weight * (Arg.Text(a[0]).Length / 10)));
        return Arg.Text(a[0]);
    }

    private static bool Groups(Value?[] a) => Arg.Text(a[1]).Contains('(', StringComparison.Ordinal);

    private static string Flags(Value? value) => None(value) ? "" : (value as StringValue)?.Text ?? "no text";

    private static string Read(Value? value, Run run)
    {
        run.Step(1 + (Arg.Text(value).Length / 100));
        return Arg.Text(value);
    }

    /// <summary>The first text, in which the second is looked for; in the worst case every place is compared with the whole of it.</summary>
    private static string Searched(Value?[] a, Run run)
    {
        run.Step((int)Math.Min((long)Arg.Text(a[0]).Length * Arg.Text(a[1]).Length / 100_000, int.MaxValue / 2));
        return Read(a[0], run);
    }

    private static string? Written(Value value, Run run)
    {
        run.Walk(value);
        return ValueText.Of(value);
    }

    private static StringValue? Substring(Value?[] a, Run run)
    {
        var text = Read(a[0], run);
        if (Truncated(a[1]) is not { } start || start == 0) return null;
        var points = start > 0 ? -1 : CodePoints.Count(text);
        if (start < 0 && -(long)start > points) return null;
        var from = CodePoints.Skip(text, 0, start > 0 ? start - 1 : points + start);
        if (from == text.Length) return null;
        if (None(a[2])) return Text(text[from..], run);
        if (Num(a[2]) < Number.One) return null;
        return Text(Truncated(a[2]) is { } length ? text[from..CodePoints.Skip(text, from, length)] : text[from..], run);
    }

    private static int? Truncated(Value? number) => NumberArithmetic.ToInteger(NumberArithmetic.Round(Num(number), 0, NumberRounding.Down)!.Value);

    private static string Before(string text, string match) => text.IndexOf(match, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : "";

    private static string After(string text, string match) =>
        text.IndexOf(match, StringComparison.Ordinal) is >= 0 and var at ? text[(at + match.Length)..] : "";

    private static StringValue? Join(Value?[] a, Run run)
    {
        var items = Items(a[0]);
        if (items.Any(i => i is not (StringValue or NullValue)) || new[] { a[1], a[2], a[3] }.Any(x => !None(x) && x is not StringValue)) return null;
        run.Step(items.Length);
        var between = None(a[1]) ? "" : Arg.Text(a[1]);
        var length = items.OfType<StringValue>().Sum(s => (long)s.Text.Length + between.Length);
        if (length > FeelLimits.Text) return null;
        var joined = string.Join(between, items.OfType<StringValue>().Select(s => s.Text));
        return Text((None(a[2]) ? "" : Arg.Text(a[2])) + joined + (None(a[3]) ? "" : Arg.Text(a[3])), run);
    }
}
