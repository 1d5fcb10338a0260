using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>The functions of ranges by place and by name.</summary>
public class RangeRelationTests
{
    private const string Lines = """
        before(1, 10) => true
        before(1,1) => false
        before("a","b") => true
        before(1, [1..10]) => false
        before(1, (1..10]) => true
        before([1..10], 10) => false
        before([1..10), 10) => true
        before([1..5], [5..6]) => false
        before([1..5), [5..6]) => true
        before(null, 1) => null
        before(1, "a") => null
        before(point1: 1, point2: 2) => true
        before(point: 1, range: [2..3]) => true
        before(range: [1..2], point: 3) => false
        before(range1: [1..2], range2: [3..4]) => true
        meets([1..5],[5..10]) => true
        meets([1..5),[5..10]) => false
        met by([5..10],[1..5]) => true
        met by(range1: [5..10], range2: [1..5]) => true
        overlaps([1..5],[3..8]) => true
        overlaps([1..5],[5..8]) => true
        overlaps before([1..5],[3..8]) => true
        overlaps before([1..5],[1..5]) => false
        overlaps before([1..5),[1..5]) => false
        overlaps before([1..5],(1..5]) => true
        overlaps after([3..8],[1..5]) => true
        finishes(10,[1..10]) => true
        finishes(10,[1..10)) => false
        finishes([5..10],[1..10]) => true
        finished by([1..10],10) => true
        includes([1..10],5) => true
        includes([1..10],[4..6]) => true
        includes((1..10],1) => false
        during(5,[1..10]) => true
        during([4..6],[1..10]) => true
        starts(1,[1..10]) => true
        starts([1..5],[1..10]) => true
        started by([1..10],1) => true
        started by([1..10],[1..5]) => true
        coincides(5,5) => true
        coincides([1..5],[1..5]) => true
        coincides([1..5],[1..5)) => false
        coincides(point1: 3, point2: 4) => false
        coincides(@"2020-01-01", @"2020-01-01") => true
        includes([@"2020-01-01"..@"2020-12-31"], @"2020-05-01") => true
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void Points_and_ranges_lie_to_each_other(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
