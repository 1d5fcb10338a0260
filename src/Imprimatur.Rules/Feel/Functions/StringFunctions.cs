using System.Collections.Immutable;
using System.Text;
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
        new("string", new Signature("from: any -> string", (a, run) => a[0] is NullValue ? null : Text(ValueText.Of(a[0]!), run))),
        new("substring", new Signature("string: string, start position: number, length?: number -> string", (a, run) => Substring(a, run))),
        new("string length", new Signature("string: string -> number", (a, run) => Of(Runes(a[0], run).Length))),
        new("upper case", new Signature("string: string -> string", (a, run) => Text(Arg.Text(a[0]).ToUpperInvariant(), run))),
        new("lower case", new Signature("string: string -> string", (a, run) => Text(Arg.Text(a[0]).ToLowerInvariant(), run))),
        new("substring before", new Signature("string: string, match: string -> string", (a, run) => Text(Before(Arg.Text(a[0]), Arg.Text(a[1])), run))),
        new("substring after", new Signature("string: string, match: string -> string", (a, run) => Text(After(Arg.Text(a[0]), Arg.Text(a[1])), run))),
        new("contains", new Signature("string: string, match: string -> boolean",
            (a, _) => Truth.Of(Arg.Text(a[0]).Contains(Arg.Text(a[1]), StringComparison.Ordinal)))),
        new("starts with", new Signature("string: string, match: string -> boolean",
            (a, _) => Truth.Of(Arg.Text(a[0]).StartsWith(Arg.Text(a[1]), StringComparison.Ordinal)))),
        new("ends with", new Signature("string: string, match: string -> boolean",
            (a, _) => Truth.Of(Arg.Text(a[0]).EndsWith(Arg.Text(a[1]), StringComparison.Ordinal)))),
        new("matches", new Signature("input: string, pattern: string, flags?: any -> boolean",
            (a, run) => Truth.Of(XPathRegex.Matches(Cost(a[0], run), Arg.Text(a[1]), Flags(a[2]))))),
        new("replace", new Signature("input: string, pattern: string, replacement: string, flags?: any -> string",
            (a, run) => XPathRegex.Replace(Cost(a[0], run), Arg.Text(a[1]), Arg.Text(a[2]), Flags(a[3])) is { } text ? Text(text, run) : null)),
        new("split", new Signature("string: string, delimiter: string -> list<string>",
            (a, run) => XPathRegex.Split(Cost(a[0], run), Arg.Text(a[1])) is { } parts ? Of(parts.Select(p => new StringValue(p))) : null)),
        new("string join", new("list: list, delimiter: any, prefix: any, suffix: any -> string", (a, run) => Join(a, run)),
            new("list: list, delimiter?: any -> string", (a, run) => Join([a[0], a[1], null, null], run))),
    ];

    private static StringValue? Text(string text, Run run)
    {
        run.Step(1 + (text.Length / 100));
        return text.Length > FeelLimits.Text ? null : new StringValue(text);
    }

    private static string Cost(Value? value, Run run)
    {
        run.Step(1 + (Arg.Text(value).Length / 10));
        return Arg.Text(value);
    }

    private static string Flags(Value? value) => None(value) ? "" : (value as StringValue)?.Text ?? "no text";

    private static Rune[] Runes(Value? value, Run run)
    {
        run.Step(1 + (Arg.Text(value).Length / 100));
        return [.. Arg.Text(value).EnumerateRunes()];
    }

    private static StringValue? Substring(Value?[] a, Run run)
    {
        var runes = Runes(a[0], run);
        var start = (int?)(NumberArithmetic.Round(Num(a[1]), 0, NumberRounding.Down) is { } s ? NumberArithmetic.ToInteger(s) : null);
        if (start is null or 0 || Math.Abs((long)start.Value) > runes.Length) return null;
        var from = start > 0 ? start.Value - 1 : runes.Length + start.Value;
        var count = runes.Length - from;
        if (!None(a[2]))
        {
            var length = NumberArithmetic.Round(Num(a[2]), 0, NumberRounding.Down)!.Value;
            if (length.Sign < 1) return null;
            count = Math.Min(count, NumberArithmetic.ToInteger(length) ?? count);
        }

        return new StringValue(string.Concat(runes[from..(from + count)].Select(r => r.ToString())));
    }

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
