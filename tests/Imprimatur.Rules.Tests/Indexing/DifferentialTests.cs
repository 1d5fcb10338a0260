using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Indexing;

/// <summary>The index against the plain walk over the rows: equal in the answer, in the rules that match and in the explanation, on every case.</summary>
public class DifferentialTests
{
    private const int Seed = 20_170_630;

    /// <summary>The rows of a table, how many such tables, and the inputs of each: a million cases, with rows round the ends of words and blocks.</summary>
    private static readonly (int Least, int Most, int Tables, int Inputs)[] Sizes =
    [
        (1, 5, 1_000, 953), (9, 40, 200, 150), (62, 66, 40, 250), (126, 130, 20, 250), (510, 514, 10, 150), (1_022, 1_026, 10, 80), (2_560, 2_561, 2, 100),
    ];

    [Test]
    public void The_index_answers_and_explains_as_the_walk_over_the_rows_does_in_a_million_cases()
    {
        var (cases, answered) = (0, 0);
        foreach (var (least, most, tables, inputs) in Sizes)
        {
            Parallel.For(0, tables, i =>
            {
                var random = new Random(HashOf(least, i));
                var table = new RandomTable(random, random.Next(least, most + 1));
                for (var n = 0; n < inputs; n++)
                {
                    if (Compare(table, random, n)) Interlocked.Increment(ref answered);
                }

                Interlocked.Add(ref cases, inputs);
            });
        }

        Assert.Multiple(() =>
        {
            Assert.That(cases, Is.GreaterThanOrEqualTo(1_000_000));
            Assert.That(answered, Is.GreaterThan(cases / 3), "cases that fail alike say little");
        });
    }

    private static int HashOf(int least, int i) => Seed + (least * 1_000_003) + i;

    /// <summary>Compares one case; true when it has an answer. The ways to ask take turns, and of every fiftieth the explanation is told.</summary>
    private static bool Compare(RandomTable table, Random random, int turn)
    {
        var inputs = table.Inputs(random, out var isGood);
        var typed = Array.ConvertAll(inputs, i => (TypedValue)i);
        var result = turn % 2 == 0
            ? table.Decision.Evaluate(inputs, World.Now, TimeZoneInfo.Utc) : table.Decision.Decide(typed, World.Now, TimeZoneInfo.Utc);
        var surroundings = default(Rules.Feel.Surroundings);
        if (!isGood || table.Columns(inputs, out surroundings) is not { } columns)
        {
            if (result.Failure is null || table.Decision.Match(typed, [], World.Now, TimeZoneInfo.Utc) != -1) Fail("a bad input was answered", table, inputs);
            return false;
        }

        var plain = TableEvaluation.Of(table.Table, columns, surroundings);
        var expected = new DecisionResult(plain.Values, [.. plain.Rows.Select(r => new MatchedRule(r.Id, r.Because, r.Basis))], plain.Failure);
        Same(expected, result, table, inputs);
        if (turn % 4 < 2) CompareMatches(table, inputs, typed, columns, surroundings);
        var near = new NearRules(table.Table, null).Rows(columns, plain.Rows, surroundings);
        var found = new NearRules(table.Table, table.Logic.Index).Rows(columns, plain.Rows, surroundings);
        if (near.Count != found.Count || !near.Rows.SequenceEqual(found.Rows, SameNear)) Fail("it is explained otherwise", table, inputs);
        if (turn % 50 == 0) CompareWords(table, inputs, columns, plain, surroundings);
        return result.Failure is null;
    }

    private static void CompareMatches(RandomTable table, Value?[] inputs, TypedValue[] typed, Value?[] columns, in Rules.Feel.Surroundings surroundings)
    {
        Span<int> rules = stackalloc int[8];
        Span<int> expected = stackalloc int[8];
        var count = table.Decision.Match(typed, rules, World.Now, TimeZoneInfo.Utc);
        if (PlainMatches.Find(table.Table, columns, surroundings, expected) != count) Fail("other rules match", table, inputs);
        var told = Math.Clamp(count, 0, rules.Length);
        if (!rules[..told].SequenceEqual(expected[..told])) Fail("other rules match", table, inputs);
    }

    private static void CompareWords(RandomTable table, Value?[] inputs, Value?[] columns, TableAnswer plain, in Rules.Feel.Surroundings surroundings)
    {
        var (near, count) = new NearRules(table.Table, null).Of(columns, plain.Rows, surroundings);
        var explanation = table.Decision.Explain(inputs, World.Now, TimeZoneInfo.Utc);
        var expected = explanation with { Near = near, NearCount = count };
        if (explanation.In("en") != expected.In("en") || explanation.In("zh") != expected.In("zh")) Fail("it is told otherwise", table, inputs);
    }

    private static EqualityComparer<NearRow> SameNear { get; } =
        EqualityComparer<NearRow>.Create((a, b) => a.Row == b.Row && a.Failed.SequenceEqual(b.Failed));

    private static void Same(DecisionResult a, DecisionResult b, RandomTable table, Value?[] inputs)
    {
        if (a.Failure != b.Failure || !a.Outputs.SequenceEqual(b.Outputs) || !a.Matched.SequenceEqual(b.Matched))
            Fail($"{a.Failure}{string.Join(",", a.Outputs)} is not {b.Failure}{string.Join(",", b.Outputs)}", table, inputs);
    }

    private static void Fail(string why, RandomTable table, Value?[] inputs) =>
        throw new AssertionException(
            $"{why}\n{string.Join(", ", inputs.Select(i => i?.ToString() ?? "missing"))}\n{table.Text[..Math.Min(table.Text.Length, 6_000)]}");
}
