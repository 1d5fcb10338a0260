using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary><c>for</c>, <c>some</c>, <c>every</c> and sorting.</summary>
public class LoopTests
{
    private const string Lines = """
        for i in 0..4 return i => [0, 1, 2, 3, 4]
        for i in 4..0 return i => [4, 3, 2, 1, 0]
        for i in -1..1 return i => [-1, 0, 1]
        for i in 1..1 return i => [1]
        for i in [1..3] return i => [1, 2, 3]
        for i in (1..4) return i => [2, 3]
        for i in [4..1] return i => null
        for i in ]1..4[ return i => [2, 3]
        for i in (1..1) return i => []
        for i in @"1980-01-01"..@"1980-01-03" return i => [date("1980-01-01"), date("1980-01-02"), date("1980-01-03")]
        for i in @"1980-01-03"..@"1980-01-01" return i => [date("1980-01-03"), date("1980-01-02"), date("1980-01-01")]
        for i in [@"1980-01-01"..@"1980-01-03"] return i => [date("1980-01-01"), date("1980-01-02"), date("1980-01-03")]
        for i in @"1980-01-01T00:00:00"..@"1980-01-03T00:00:00" return i => null
        for i in @"PT1H"..@"PT3H" return i => null
        for i in "a".."c" return i => null
        for i in 1.5..3 return i => null
        for i in 1.."a" return i => null
        for i in null return i => null
        for i in [] return i => []
        for i in 1 return i => [1]
        for i in "a" return i => ["a"]
        for i in {a: 1} return i => [{a: 1}]
        for i in [1,2], j in [3,4] return i*j => [3, 4, 6, 8]
        for i in [[1,2],[3]], j in i return j => [1, 2, 3]
        for i in 0..4 return if i = 0 then 1 else i * partial[-1] => [1, 1, 2, 6, 24]
        for i in 1..3, j in 1..i return j => [1, 1, 2, 1, 2, 3]
        for i in (>1) return i => null
        for i in 1..null return i => null
        some x in 1..1000000000 satisfies x > 5 => true
        some x in [1,2] satisfies x = null => false
        some x in [1,null] satisfies x > 0 => true
        some x in [null] satisfies x > 0 => null
        every x in [1,null] satisfies x > 0 => null
        every x in [] satisfies x => true
        some x in [] satisfies x => false
        some x in null satisfies x => null
        every x in 5 satisfies x > 3 => true
        some x in [1,2], y in [2,3] satisfies x = y => true
        some x in 1..3 satisfies x = 2 => true
        sort([3,1,2], function(a,b) a < b) => [1, 2, 3]
        sort([3,1,2]) => [1, 2, 3]
        sort(["b","a"], function(x,y) x > y) => ["b", "a"]
        sort(list: [3,1,2], precedes: function(a,b) a < b) => [1, 2, 3]
        sort([3,1,"a"]) => null
        sort([], function(a,b) a<b) => []
        sort(null) => null
        sort(1, function(a,b) a<b) => [1]
        sort([{a:2},{a:1}], function(x,y) x.a < y.a) => [{a: 1}, {a: 2}]
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void Loops_come_to(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
