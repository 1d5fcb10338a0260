using System.Globalization;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Indexing;

/// <summary>A kind of column: how it is declared, what cells may stand in it, what values it may have.</summary>
internal sealed record RandomColumn(string Declaration, Func<Random, string?> Cell, Func<Random, Value?> Value, Value? Bad)
{
    private static readonly string[] Texts = ["a", "b", "c", "d"];
    private static readonly string[] Dates = ["2016-02-28", "2016-02-29", "2017-06-30", "2017-07-01"];
    private static readonly string[] Moments = ["2017-06-30T08:00:00+08:00", "2017-06-30T00:00:00Z", "2017-06-30T12:30:00Z"];
    private static readonly DateTimeOffset Noon = new(2017, 6, 30, 0, 0, 0, TimeSpan.Zero);

    private static readonly NumberValue[] Numbers =
    [
        .. Enumerable.Range(-2, 23).Select(n => Number((n / 2m).ToString(CultureInfo.InvariantCulture))),
        Number("1e20"), Number("-1e-20"), Number("1234567890123456789012345678901234"), Number("2.000000000000000000001"),
    ];

    private static readonly NumberValue[] Few = [.. new[] { "0", "9", "4.5", "2", "3", "7.25" }.Select(Number)];
    private static readonly StringValue[] FewTexts = [.. Texts.Select(Text)];
    private static readonly StringValue[] ManyTexts = [.. new[] { "a", "b", "c", "d", "e", "", "other" }.Select(Text)];
    private static readonly DateValue[] Days = [.. new[] { 0, 1, 2, 3, 489, 490, 491, 492 }.Select(d => new DateValue(new DateOnly(2016, 2, 27).AddDays(d)))];
    private static readonly DateTimeValue[] Hours = [.. Enumerable.Range(-1, 16).Select(h => new DateTimeValue(Noon.AddHours(h / 2.0)))];

    /// <summary>The kinds. The names `n0`, `k`, `edge` and `tag` are an input and constants that every table has.</summary>
    public static readonly RandomColumn[] All =
    [
        new("""{ "type": "string", "oneOf": ["a", "b", "c", "d"]""", r => Nested(r, TextCell), r => Pick<Value>(r, FewTexts), Text("z")),
        new("""{ "type": "string" """, r => Nested(r, TextCell), r => Pick<Value>(r, ManyTexts), Number("1")),
        new("""{ "type": "number" """, r => Nested(r, NumberCell), r => Pick<Value>(r, Numbers), Text("a")),
        new("""{ "type": "number", "min": 0, "max": 9""", r => Nested(r, NumberCell), r => Pick<Value>(r, Few), Number("9.5")),
        new("""{ "type": "boolean" """, r => Nested(r, TruthCell), r => new BooleanValue(r.Next(2) == 0), Number("1")),
        new("""{ "type": "date" """, r => Nested(r, DateCell), r => Pick<Value>(r, Days), Text("2017-06-30")),
        new("""{ "type": "dateTime" """, r => Nested(r, MomentCell), r => Pick<Value>(r, Hours), new DateValue(new DateOnly(2017, 1, 1))),
        new("""{ "type": "list<string>" """, r => Nested(r, ListCell, list: true), List, Text("a")),
    ];

    public static T Pick<T>(Random random, ReadOnlySpan<T> some) => some[random.Next(some.Length)];

    private static StringValue Text(string text) => new(text);

    private static NumberValue Number(string text) => Rules.Values.Number.TryParse(text, out var n) ? new NumberValue(n) : throw new ArgumentException(text);

    private static ListValue List(Random random) =>
        new([.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick<Value>(random, ManyTexts))]);

    /// <summary>A cell, or one of those that stand in every column: none, any, missing, the opposite, one of several.</summary>
    private static string? Nested(Random random, Func<Random, string> cell, bool list = false) => random.Next(20) switch
    {
        <= 3 => null,
        4 => """{ "any": true }""",
        5 => """{ "missing": true }""",
        6 => """{ "missing": false }""",
        7 or 8 => $$"""{ "not": {{cell(random)}} }""",
        9 when !list => $$"""[{{cell(random)}}, { "missing": true }]""",
        10 or 11 when !list => $$"""[{{cell(random)}}, {{cell(random)}}]""",
        12 => """{ "not": { "missing": true } }""",
        _ => cell(random),
    };

    private static string TextCell(Random random) => random.Next(16) switch
    {
        0 => Feel(Pick(random, ["\\\"a\\\", \\\"b\\\"", "not(\\\"c\\\")", "tag", "!= tag", "-"])),
        1 => Feel(Pick(random, ["contains(?, \\\"a\\\")", "string length(?) > 1", "number(?) > 2"])),
        _ => $"\"{Pick(random, Texts)}\"",
    };

    private static string NumberCell(Random random) => random.Next(16) switch
    {
        0 => """{ "from": 2, "to": 4.5 }""",
        1 => """{ "from": 3 }""",
        2 => """{ "to": 7.25 }""",
        3 => Feel(Pick(random, ["> 2", "[2..7)", "not(2, 3)", "<= k", "(k..8]", "= k", "1, 2, [4..5]", "-", "!= 4.5"])),
        4 => Feel(Pick(random, ["? * 2 > n0", "> n0", "10 / (? - 2) > 1", "? > n0 / (? - 3)", "modulo(?, 2) = 0", "[n0..9]"])),
        _ => Pick(random, ["0", "2", "3", "4.5", "7.25", "9"]),
    };

    private static string TruthCell(Random random) => random.Next(10) switch
    {
        0 => Feel("? = (n0 > 2)"),
        1 => Feel("not(true)"),
        var n => n % 2 == 0 ? "true" : "false",
    };

    private static string DateCell(Random random) => random.Next(8) switch
    {
        0 => $$"""{ "from": "{{Dates[1]}}", "to": "{{Dates[2]}}" }""",
        1 => Feel(Pick(random, ["> edge", "< date(\\\"2017-07-01\\\")", "[edge..date(\\\"2017-07-01\\\"))"])),
        2 => Feel(Pick(random, ["[@\\\"2017-07-01\\\"..edge]", "@\\\"2016-02-29\\\"", "?.year = 2016", "< today()"])),
        _ => $"\"{Pick(random, Dates)}\"",
    };

    private static string MomentCell(Random random) => random.Next(8) switch
    {
        0 => $$"""{ "from": "{{Moments[0]}}" }""",
        1 => Feel(Pick(random, ["> @\\\"2017-06-30T03:00:00Z\\\"", "< now()", "?.hour = 2"])),
        _ => $"\"{Pick(random, Moments)}\"",
    };

    private static string ListCell(Random random) => random.Next(12) switch
    {
        0 => Feel(Pick(random, ["count(?) > 1", "list contains(?, tag)", "?[1] = tag"])),
        1 => $$"""{ "not": { "contains": "{{Pick(random, Texts)}}" } }""",
        _ => $$"""{ "contains": "{{Pick(random, Texts)}}" }""",
    };

    private static string Feel(string text) => $$"""{ "feel": "{{text}}" }""";
}
