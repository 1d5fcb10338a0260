using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Review;
using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>Bounds count steps: what is beyond them is said, and nothing is said that is wrong.</summary>
public class LargeTableTests
{
    private static Decision Wide(int rows, int changed = -1, string policy = "\"first\"", int moved = -1)
    {
        var random = new Random(7);
        string[] names = ["a", "b", "c", "d", "e", "f"];
        var inputs = string.Join(", ", names.Select(n => $"\"{n}\": {{ \"type\": \"number\", \"min\": 0, \"max\": 1000 }}"));
        string When(int i) => string.Join(", ", names.Select(n => Cell(random, n, i == moved && n == "c")));
        var rules = Enumerable.Range(0, rows).Select(i => $"{{ \"id\": \"r{i}\", \"when\": {{ {When(i)} }}, "
            + $"\"then\": {{ \"out\": {(i == changed ? rows : i)} }} }}");
        return Policy.Good($$"""
            { "id": "wide", "version": 1, "hitPolicy": {{policy}}, "otherwise": { "out": -1 }, "inputs": { {{inputs}} },
              "outputs": { "out": { "type": "number" } }, "rules": [ {{string.Join(", ", rules)}} ] }
            """);
    }

    private static string Cell(Random random, string name, bool isWider)
    {
        var from = random.Next(900);
        return $"\"{name}\": {{ \"from\": {from}, \"to\": {from + random.Next(100) + (isWider ? 7 : 0)} }}";
    }

    [Test]
    public void A_change_of_one_output_in_two_thousand_rows_is_told_as_that_rows_region()
    {
        var difference = DecisionDifference.Between(Wide(2_000), Wide(2_000, 1_000));
        Assert.That((difference.Undecided, difference.IsCut), Is.EqualTo((System.Collections.Immutable.ImmutableArray<Rules.Analysis.Region>.Empty, false)));
        Assert.That(difference.Regions.Select(r => $"{r.Old} -> {r.New}").Distinct(), Is.EqualTo(new[] { "out = 1000 -> out = 2000" }));
    }

    [TestCase("\"collect\"")]
    [TestCase("\"ruleOrder\"")]
    [TestCase("\"collect\", \"aggregate\": \"sum\"")]
    [TestCase("\"collect\", \"aggregate\": \"count\"")]
    public void A_change_of_one_cell_of_two_thousand_rows_that_are_put_together_is_told_as_what_the_row_gains(string policy)
    {
        var difference = DecisionDifference.Between(Wide(2_000, policy: policy), Wide(2_000, policy: policy, moved: 1_000));
        Assert.That((difference.Undecided.Length, difference.IsCut, difference.Regions.Length), Is.EqualTo((0, false, 1)));
        const string Told = @"^a from \d+ to \d+; .*c above \d+ to \d+; .*: gains `r1000` \(out = 1000\), for example out = .* -> out = ";
        Assert.That($"{difference.Regions[0]}", Does.Match(Told));
    }

    [Test]
    public void The_gaps_of_a_table_that_is_too_large_are_said_to_be_open()
    {
        var analysis = DecisionAnalysis.Of(Wide(400));
        Assert.That(analysis.Gaps, Is.Not.Empty);
        Assert.That(analysis.Undecided, Is.Not.Empty);
        Assert.That(analysis.NeverHit, Is.Empty);
    }
}
