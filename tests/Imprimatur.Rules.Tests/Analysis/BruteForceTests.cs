using CsCheck;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.Policy;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Analysis;

public class BruteForceTests
{
    /// <summary>Cells on a number from 0 to 3, with the halves and wholes for which they hold.</summary>
    private static readonly (string Json, Func<decimal, bool> Holds)[] NumberCells =
    [
        ("", _ => true), ("\"n\": 1", n => n == 1), ("\"n\": [0, 2]", n => n is 0 or 2), ("\"n\": { \"not\": 3 }", n => n != 3),
            ("\"n\": { \"from\": 1, \"to\": 2 }", n => n is >= 1 and <= 2),
        ("\"n\": { \"to\": 1 }", n => n <= 1), ("\"n\": { \"feel\": \"> 1\" }", n => n > 1), ("\"n\": { \"feel\": \"(0..2)\" }", n => n is > 0 and < 2),
            ("\"n\": { \"feel\": \"not(1, 2)\" }", n => n is not (1 or 2)),
    ];

    private static readonly (string Json, Func<string?, bool> Holds)[] TextCells =
    [
        ("", t => t is not null), ("\"t\": \"a\"", t => t == "a"), ("\"t\": [\"a\", \"b\"]", t => t is "a" or "b"),
            ("\"t\": { \"not\": \"c\" }", t => t is not null and not "c"),
        ("\"t\": { \"missing\": true }", t => t is null), ("\"t\": { \"any\": true }", _ => true),
            ("\"t\": { \"feel\": \"\\\"b\\\", \\\"c\\\"\" }", t => t is "b" or "c"),
    ];

    private static readonly (string Json, Func<bool, bool> Holds)[] TruthCells = [("", _ => true), ("\"b\": true", b => b), ("\"b\": false", b => !b),
        ("\"b\": { \"not\": true }", b => !b)];

    private static readonly Gen<(int N, int T, int B, int Out)[]> Tables =
        Gen.Select(Gen.Int[0, NumberCells.Length - 1], Gen.Int[0, TextCells.Length - 1], Gen.Int[0, TruthCells.Length - 1], Gen.Int[0, 1]).Array[1, 6];

    private static readonly (decimal N, string? T, bool B)[] Inputs =
        [.. from n in Enumerable.Range(0, 7) from t in new[] { "a", "b", "c", null } from b in new[] { false, true } select (n / 2m, t, b)];

    private static string Json((int N, int T, int B, int Out)[] rows, string policy)
    {
        var rules = rows.Select((r, i) =>
        {
            var cells = new[] { NumberCells[r.N].Json, TextCells[r.T].Json, TruthCells[r.B].Json }.Where(c => c.Length > 0);
            return $$"""{ "id": "r{{i}}", "when": { {{string.Join(", ", cells)}} }, "then": { "out": {{r.Out}} } }""";
        });
        return $$"""
            { "id": "x", "version": 1, "hitPolicy": "{{policy}}", "outputs": { "out": { "type": "number" } }, "rules": [{{string.Join(",", rules)}}],
              "inputs": { "n": { "type": "number", "min": 0, "max": 3 }, "t": { "type": "string", "oneOf": ["a", "b", "c"], "optional": true },
                "b": { "type": "boolean" } } }
            """;
    }

    private static bool Matches((int N, int T, int B, int Out) row, (decimal N, string? T, bool B) input) =>
        NumberCells[row.N].Holds(input.N) && TextCells[row.T].Holds(input.T) && TruthCells[row.B].Holds(input.B);

    [Test]
    public void Gaps_and_rules_never_hit_are_those_of_brute_force() => Tables.Sample(
        rows =>
        {
            var found = Policy.Read(Json(rows, "first")).Found;
            var gap = Inputs.Any(i => !rows.Any(r => Matches(r, i)));
            var hidden = rows.Select((r, index) => (Row: index,
                Hit: Inputs.Any(i => Matches(r, i) && !rows.Take(index).Any(e => Matches(e, i))))).Where(r => !r.Hit).Select(r => $"`r{r.Row}`");
            return found.Any(d => d.Code == DecisionCodes.Gap) == gap
                && found.Where(d => d.Code == DecisionCodes.NeverHit).Select(d => d.Message.Split(' ')[1]).Order().SequenceEqual(hidden.Order());
        },
        iter: 10_000,
        seed: "0N0XIzNsQ0O2");

    [Test]
    public void Overlaps_and_conflicts_are_those_of_brute_force() => Tables.Sample(
        rows =>
        {
            var pairs = (from i in Enumerable.Range(0, rows.Length)
                         from j in Enumerable.Range(i + 1, rows.Length - i - 1)
                         where Inputs.Any(x => Matches(rows[i], x) && Matches(rows[j], x))
                         select (i, j)).ToList();
            var overlaps = Policy.Read(Json(rows, "unique")).Found.Count(d => d.Code == DecisionCodes.Overlap);
            var conflicts = Policy.Read(Json(rows, "any")).Found.Count(d => d.Code == DecisionCodes.Conflict);
            return overlaps == pairs.Count && conflicts == pairs.Count(p => rows[p.i].Out != rows[p.j].Out);
        },
        iter: 5_000,
        seed: "0N0XIzNsQ0O2");

    [Test]
    public void Tables_answer_as_brute_force_does() => Tables.Sample(
        rows =>
        {
            var (decisions, found) = Policy.Read(Json(rows, "ruleOrder"));
            return !found.Any(d => d.Severity == Severity.Error) && Inputs.All(i =>
            {
                var result = Decide(decisions[0], Number(i.N), i.T is null ? null : Text(i.T), new BooleanValue(i.B));
                return result.Matched.Select(m => m.Id).SequenceEqual(rows.Select((r, index) => (r, index)).Where(p => Matches(p.r,
                    i)).Select(p => $"r{p.index}"));
            });
        },
        iter: 3_000,
        seed: "0N0XIzNsQ0O2");
}
