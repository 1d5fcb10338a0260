using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>Arithmetic, comparison, logic, paths, filters, calls; what fits no operator is null.</summary>
public class OperatorTests
{
    private const string Lines = """
        1 = "a" => null
        [1] = 1 => null
        1 = [1] => null
        [1,2] = [1,"2"] => false
        [1,null] = [1,null] => true
        {a:1} = {a:1, b:2} => false
        {a:1, b:2} = {b:2, a:1} => true
        @"P0Y" = @"P0D" => null
        @"P1Y" = @"P12M" => true
        @"P1D" = @"PT24H" => true
        @"10:00:00Z" = @"10:00:00" => false
        @"2020-01-01T00:00:00" = @"2020-01-01" => null
        @"2020-01-01" = @"2020-01-01T00:00:00Z" => null
        @"10:00:00Z" = @"11:00:00+01:00" => true
        [1..5] = [1..5] => true
        [1..5] = [1..5) => false
        (<5) = (<5) => true
        (>=5) = [5..10] => false
        {f: function(x) x, r: f = f}.r => true
        true = null => false
        null = null => true
        null != null => false
        1 != null => true
        1 != "a" => null
        "" = null => false
        {} = {} => true
        [] = [] => true
        [] = null => false
        {a: null} = {} => false
        [[]] = [] => false
        (null..5] = (<=5) => false
        1 + /* x */ 2 // end => 3
        /* a */ 1 /* b */ => 1
        1 // c => 1
        "// no" + "/* no */" => "// no/* no */"
        10**6145 => null
        10**-6177 => 0
        2 ** 0.5 => 1.414213562373095048801688724209698
        0 ** 0 => 1
        0 ** -1 => null
        (-8) ** (1/3) => null
        -2 ** 2 => 4
        -(0) => 0
        9.999999999999999999999999999999999e6144 * 10 => null
        1/0 => null
        0/0 => null
        --1 => 1
        - -1 => 1
        -"a" => null
        -null => null
        -[1] => null
        -true => null
        -@"P1D" => duration("-P1D")
        -@"P1Y" => duration("-P1Y")
        -@"2020-01-01" => null
        5 in (1..10) => true
        5 in [5..10) => true
        10 in [5..10) => false
        "b" in ["a".."c"] => true
        5 in (> 3) => true
        5 in > 3 => true
        5 in (<3, >4) => true
        5 in [1,2,5] => true
        5 in ([1,2,5]) => true
        [1] in [[1],[2]] => true
        1 in [[1],[2]] => true
        null in [null] => true
        null in null => true
        1 in null => false
        (function(x) x+1)(2) => 3
        {f: function(x,y) x-y, r: f(y: 1, x: 5)}.r => 4
        {f: function(x) if x<=1 then 1 else x*f(x-1), r: f(5)}.r => null
        {f: function(x: number) x, r: f("a")}.r => null
        {f: function(x: number) x, r: f([1])}.r => 1
        {f: function(x: list<number>) x, r: f(1)}.r => [1]
        {f: function(x) x, r: f()}.r => null
        {f: function(x) x, r: f(1,2)}.r => null
        {a b: 1, r: a b + 1}.r => 2
        {a+b: 1, r: a+b + 1}.r => 2
        {a-b: 1, r: a-b}.r => 1
        {"a b c": 1}."a b c" => null
        {a b c: 1}.a b c => 1
        {a: 1, a: 2} => null
        {a: 1, b: a + 1}.b => 2
        {a: {b: {c: 3}}}.a.b.c => 3
        [{a:1},{a:2}].a => [1, 2]
        [{a:1},{b:2}].a => [1, null]
        [{a:1},{a:2}][a=2] => [{a: 2}]
        [{a:1,b:2}][item.a = 1].b => [2]
        [1,2,3][item > 1] => [2, 3]
        [1,2,3][-1] => 3
        [1,2,3][0] => null
        [1,2,3][4] => null
        [1,2,3][1.5] => null
        [1,2,3]["a"] => []
        [1,2,3][null] => []
        [1,2,3][true] => [1, 2, 3]
        [1,2,3][false] => []
        1[1] => 1
        1[true] => [1]
        null[1] => null
        null[true] => []
        [][1] => null
        [[1,2],[3]][1][2] => 2
        {a: 1}[a = 1] => [{a: 1}]
        [{x:1, item: 5},{x:2, item: 6}][item > 5] => [{item: 6, x: 2}]
        if true then 1 else 2 => 1
        if null then 1 else 2 => 2
        if "a" then 1 else 2 => 2
        true and null => null
        false and null => false
        true or null => true
        false or null => null
        null and null => null
        true and "a" => null
        false and "a" => false
        true or 1 => true
        not(null) => null
        not("a") => null
        not(true, false) => null
        "a" + 1 => null
        "a" + null => null
        1 + "a" => null
        "a" - "b" => null
        "a" * 2 => null
        @"P1D" * 2 => duration("P2D")
        2 * @"P1D" => duration("P2D")
        @"P1D" / 2 => duration("PT12H")
        @"P1D" / 0 => null
        @"P1D" / @"PT12H" => 2
        @"P1Y" / @"P1M" => 12
        @"P1D" + @"P1Y" => null
        @"2020-01-31" + @"P1M" => date("2020-02-29")
        @"2020-01-31" + @"PT25H" => date("2020-02-01")
        @"2020-01-31" - @"2020-01-01" => duration("P30D")
        @"2020-01-31T10:00:00" - @"2020-01-01" => null
        @"10:00:00" - @"09:00:00" => duration("PT1H")
        @"10:00:00" + @"PT15H" => time("01:00:00")
        @"10:00:00" + @"P1Y" => null
        @"2020-02-29" - @"P1Y" => date("2019-02-28")
        @"P1Y" + @"2020-02-29" => date("2021-02-28")
        @"P1D" - @"2020-02-29" => null
        @"999999999-12-31" + @"P1D" => null
        @"P1D" ** 2 => null
        1 between 0 and 2 => true
        1 between 2 and 0 => false
        1 between null and 2 => null
        1 between "a" and 2 => null
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void Operators_come_to(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
