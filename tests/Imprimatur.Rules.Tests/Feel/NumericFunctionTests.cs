using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>Functions of numbers and of lists of numbers, by place and by name, with nulls and other kinds.</summary>
public class NumericFunctionTests
{
    private const string Lines = """
        sum = sum => true
        sum = max => false
        exp(100000) => null
        exp(-100000) => 0
        log(0) => null
        log(-1) => null
        count(for x in 1..100000 return x) => 100000
        count(1..1000000) => null
        stddev([2,4,7,5]) => 2.081665999466132735282297706979931
        stddev(2,4,7,5) => 2.081665999466132735282297706979931
        stddev([47]) => null
        stddev(47) => null
        stddev([]) => null
        stddev(null) => null
        stddev([1,null]) => null
        stddev(list: [2,4,7,5]) => 2.081665999466132735282297706979931
        stddev([0,0]) => 0
        stddev([13,17,null]) => null
        log(10) => 2.302585092994045684017991454684364
        log(number: 1) => 0
        log("a") => null
        log(null) => null
        log([10]) => 2.302585092994045684017991454684364
        log(1,2) => null
        product([2,3,4]) => 24
        product(2,3,4) => 24
        product([]) => null
        product([1,null]) => null
        product(list: [2,3]) => 6
        product("a") => null
        product() => null
        ceiling(1.5) => 2
        ceiling(-1.56, 1) => -1.5
        ceiling(n: 1.5, scale: 0) => 2
        ceiling(null) => null
        ceiling(1.5, null) => null
        ceiling(1.5, 6177) => null
        ceiling(1.5, -6112) => null
        round half up(5.5, 0) => 6
        round half up(-5.5, 0) => -6
        round half up(1.121, 2) => 1.12
        round half up(n: -1.126, scale: 2) => -1.13
        round half up(5.5) => null
        round half up(5.5, null) => null
        mean([1,2,3]) => 2
        mean([]) => null
        min(1,2,null) => null
        min([]) => null
        max("a","b") => "b"
        max(@"P1D", @"P2D") => duration("P2D")
        sum([]) => null
        sum(null) => null
        count(null) => null
        count([]) => 0
        count(1) => 1
        all([]) => true
        any([]) => false
        all(null) => null
        all([true,null]) => null
        any([false,null]) => null
        all([true,1]) => null
        modulo(10,4) => 2
        modulo(-12,5) => 3
        modulo(10,0) => null
        modulo(5.1, 3) => 2.1
        decimal(1/3, 2) => 0.33
        decimal(1.5,0) => 2
        decimal(2.5,0) => 2
        decimal(1, null) => null
        decimal(1.115, 2) => 1.12
        decimal(1, 6177) => null
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void Numbers_come_to(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
