using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary><c>instance of</c> by kinds and by the types inside.</summary>
public class InstanceOfTests
{
    private const string Lines = """
        1 instance of number => true
        1 instance of Any => true
        null instance of Any => false
        null instance of Null => null
        [1] instance of list<number> => true
        [1] instance of list<string> => false
        [] instance of list<string> => true
        [1..2] instance of range<number> => true
        [1..2] instance of range<string> => false
        {a:1} instance of context<a: number> => true
        {a:1} instance of context<a: string> => false
        {a:1} instance of context<> => null
        {a:1,b:2} instance of context<a: number> => true
        (function(a: number) "x") instance of function<number> -> string => true
        (function(a: number) "x") instance of function<number> -> number => false
        (function(a: number) "x") instance of function<string> -> string => false
        (function() 1) instance of function<> -> number => true
        sum instance of function => true
        abs instance of function<number> -> number => true
        @"P1D" instance of days and time duration => true
        @"P1D" instance of duration => null
        @"P1D" instance of dayTimeDuration => true
        @"2020-01-01" instance of date => true
        @"2020-01-01T00:00:00" instance of date and time => true
        @"2020-01-01T00:00:00" instance of dateTime => true
        1 instance of foo => null
        now() instance of date and time => true
        today() instance of date => true
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void A_value_belongs_to_a_type_or_does_not(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
