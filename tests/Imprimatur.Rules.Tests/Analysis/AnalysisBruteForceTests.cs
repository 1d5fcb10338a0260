using System.Globalization;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Review;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Analysis;

public class AnalysisBruteForceTests
{
    private const int Tables = 10_000;
    private const int Mirrored = 5;
    private const int Seed = 20170630;

    [Test]
    public void What_is_said_of_small_tables_is_what_every_input_says()
    {
        for (var seed = Seed; seed < Seed + Tables; seed++)
        {
            var table = SmallTable.Random(new Random(seed));
            var analysis = DecisionAnalysis.Of(table.Read());
            var inputs = SmallInputs.Of(table).Select(i => (Input: i, Matching: table.Matching(i))).ToList();
            var context = $"seed {seed}\n{table.Json()}";
            Assert.That(analysis.Undecided.Concat(analysis.Outside.Select(o => o.Why)), Is.Empty, context);
            CheckGaps(analysis, table, inputs, context);
            CheckOverlaps(analysis, table, inputs, context);
            CheckRows(analysis, table, inputs, context);
            CheckMerging(analysis, table, inputs, context);
        }
    }

    [Test]
    public void The_differences_of_small_tables_are_those_of_every_input()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Tables; i++)
        {
            var old = SmallTable.Random(random);
            var @new = old.Changed(random);
            var context = $"case {i}\n{old.Json()}\n{@new.Json()}";
            var (a, b) = (old.Read(), @new.Read());
            var there = DecisionDifference.Between(a, b);
            var back = i % Mirrored == 0 ? DecisionDifference.Between(b, a) : null;
            Assert.That(there.Outside.Select(o => o.Why).Concat(there.Undecided.Select(u => $"{u}")), Is.Empty, context);
            foreach (var input in SmallInputs.Of(old, @new))
            {
                var (before, after) = (Answer(old, input), Answer(@new, input));
                Check(there, old, @new, input, before, after, context);
                if (back is not null) Check(back, @new, old, input, after, before, context);
            }

            foreach (var region in there.Regions)
            {
                var example = SmallInputs.ByKind(region.Region.Example);
                var answers = $"{Answer(old, example)} -> {Answer(@new, example)}";
                Assert.That($"{Text(region.Old)} -> {Text(region.New)}", Is.EqualTo(answers), () => $"{region}\n{context}");
                Assert.That(region.Region.Contains(SmallInputs.Named(example)), () => $"{region}\n{context}");
            }
        }
    }

    [Test]
    public void The_model_of_small_tables_answers_as_the_library_does()
    {
        for (var seed = Seed; seed < Seed + 500; seed++)
        {
            var table = SmallTable.Random(new Random(seed));
            var decision = table.Read();
            foreach (var input in SmallInputs.Of(table))
            {
                var given = input.Where((_, i) => table.Columns[i] is not null).ToArray();
                var result = Policy.Decide(decision, given);
                Assert.That(result.Failure is null ? $"{result.Outputs[0]}" : null, Is.EqualTo(Answer(table, input)), () => $"{Shown(input)}\n{table.Json()}");
            }
        }
    }

    private static string? Answer(SmallTable table, Value?[] input) => table.Takes(input) ? table.Answer(table.Matching(input)) : null;

    /// <summary>What a difference says of an input: one region with both answers, or with the rules that the input loses and gains; none where
    /// the answers are the same.</summary>
    private static void Check(DecisionDifference difference, SmallTable old, SmallTable @new, Value?[] input, string? before, string? after, string context)
    {
        var named = SmallInputs.Named(input);
        var regions = difference.Regions.Where(r => r.Region.Contains(named)).ToList();
        var told = () => $"{Shown(input)}: {before} -> {after}\n{string.Join("\n", regions)}\n{context}";
        Assert.That(regions, Has.Count.EqualTo(before == after ? 0 : 1), told);
        if (regions.Count == 0) return;
        var region = regions[0];
        if (!region.IsByRules) Assert.That($"{Text(region.Old)} -> {Text(region.New)}", Is.EqualTo($"{before} -> {after}"), told);
        else if (old.Takes(input) && @new.Takes(input)) Assert.That(Given(old, input, region, false), Is.EqualTo(Given(@new, input, region, true)), told);
        else Assert.That(region.Changes, Is.Empty, told);
    }

    /// <summary>What the rules give that match and are not said to be lost or gained. Those that are do match.</summary>
    private static List<int> Given(SmallTable table, Value?[] input, DifferentRegion region, bool isNew)
    {
        var matching = table.Matching(input).ToList();
        foreach (var change in region.Changes.Where(c => c.IsGained == isNew))
        {
            if (!matching.Remove(Array.FindIndex(table.Rows, r => r.Id == change.Rule))) Assert.Fail($"{change} does not match {Shown(input)}");
        }

        return [.. matching.Select(m => table.Rows[m].Gives).Order()];
    }

    private static string? Text(Answer answer) => answer.Exists ? $"{answer.Outputs[0].Value}" : null;

    private static string Shown(Value?[] input) => string.Join(", ", input.Select(v => v?.ToString() ?? "-"));

    private static void CheckGaps(DecisionAnalysis analysis, SmallTable table, List<(Value?[] Input, int[] Matching)> inputs, string context)
    {
        foreach (var (input, matching) in inputs)
        {
            var named = SmallInputs.Named(input);
            Assert.That(analysis.Gaps.Count(g => g.Contains(named)), Is.EqualTo(matching.Length == 0 ? 1 : 0), () => $"{Shown(input)}\n{context}");
        }

        foreach (var gap in analysis.Gaps) Assert.That(table.Matching(SmallInputs.ByKind(gap.Example)), Is.Empty, () => $"{gap}\n{context}");
        Assert.That(Text(analysis.NoMatch), Is.EqualTo(table.Answer([])), context);
    }

    private static void CheckOverlaps(DecisionAnalysis analysis, SmallTable table, List<(Value?[] Input, int[] Matching)> inputs, string context)
    {
        var pairs = from i in Enumerable.Range(0, table.Rows.Length)
                    from j in Enumerable.Range(i + 1, table.Rows.Length - i - 1)
                    where inputs.Exists(x => x.Matching.Contains(i) && x.Matching.Contains(j))
                    select $"r{i} r{j} {(table.Rows[i].Gives == table.Rows[j].Gives ? OverlapKind.Agree : OverlapKind.Conflict)}";
        Assert.That(analysis.Overlaps.Select(o => $"{o.First} {o.Second} {o.Kind}"), Is.EqualTo(pairs), context);
        foreach (var overlap in analysis.Overlaps)
        {
            var matching = table.Matching(SmallInputs.ByKind(overlap.Example)).Select(r => $"r{r}");
            Assert.That(matching, Is.SupersetOf(new[] { overlap.First, overlap.Second }), context);
        }
    }

    private static void CheckRows(DecisionAnalysis analysis, SmallTable table, List<(Value?[] Input, int[] Matching)> inputs, string context)
    {
        var all = Enumerable.Range(0, table.Rows.Length).ToList();
        var never = all.Where(r => !inputs.Exists(x => x.Matching.Contains(r) && Wins(table, r, x.Matching))).ToList();
        Assert.That(analysis.NeverHit, Is.EqualTo(never.Select(r => $"r{r}")), context);
        var redundant = all.Where(r => inputs.TrueForAll(x => table.Answer(x.Matching) == table.Answer([.. x.Matching.Where(m => m != r)])));
        Assert.That(analysis.Redundant, Is.EqualTo(redundant.Select(r => $"r{r}")), context);
        if (table.Policy.Contains(' ', StringComparison.Ordinal)) return;
        var given = all.Except(never).Select(r => table.Rows[r].Gives).ToHashSet();
        if (table.Otherwise is { } otherwise && inputs.Exists(x => x.Matching.Length == 0)) given.Add(otherwise);
        var absent = new[] { (2, "top"), (1, "mid"), (0, "low") }.Where(w => !given.Contains(w.Item1)).Select(w => w.Item2);
        Assert.That(analysis.NeverGiven.Select(n => n.Value), Is.EqualTo(absent), context);
    }

    private static bool Wins(SmallTable table, int row, int[] matching) => table.Policy switch
    {
        "first" => matching[0] == row,
        "priority" or "collect max" => matching.MaxBy(m => (table.Rows[m].Gives, -m)) == row,
        "collect min" => matching.MinBy(m => (table.Rows[m].Gives, m)) == row,
        _ => true,
    };

    /// <summary>Two rules that are said to be one: as one, in the place that is told, they leave every answer as it is.</summary>
    private static void CheckMerging(DecisionAnalysis analysis, SmallTable table, List<(Value?[] Input, int[] Matching)> inputs, string context)
    {
        foreach (var pair in analysis.Mergeable)
        {
            var (a, b, at) = (Row(pair.First), Row(pair.Second), Row(pair.At));
            foreach (var (input, matching) in inputs)
            {
                var one = matching.Where(m => m != a && m != b);
                if (matching.Contains(a) || matching.Contains(b)) one = one.Append(at).Order();
                Assert.That(table.Answer([.. one]), Is.EqualTo(table.Answer(matching)), () => $"{pair} {Shown(input)}\n{context}");
            }
        }
    }

    private static int Row(string id) => int.Parse(id[1..], CultureInfo.InvariantCulture);
}
