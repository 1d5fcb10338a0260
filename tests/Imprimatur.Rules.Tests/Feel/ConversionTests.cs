using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>Dates, numbers and texts from texts and parts; what is none is null.</summary>
public class ConversionTests
{
    private const string Lines = """
        date("2012-12-25") => date("2012-12-25")
        date("2012-12-25T00:00:00") => null
        date("2012-12-25Z") => null
        date("0000-01-01") => date("0000-01-01")
        date("-0001-01-01") => date("-0001-01-01")
        date("-2012-12-25") => date("-2012-12-25")
        date("999999999-12-31") => date("999999999-12-31")
        date("-999999999-12-31") => date("-999999999-12-31")
        date("9999999999-12-25") => null
        date("998-12-31") => null
        date("01211-12-31") => null
        date("+2012-12-02") => null
        date("2012-12-32") => null
        date("") => null
        date(null) => null
        date() => null
        date(2012,12,25) => date("2012-12-25")
        date(2012,13,25) => null
        date(2012,2,30) => null
        date(-2012,1,1) => date("-2012-01-01")
        date(2012, 12, 25.5) => null
        date(1000000000,12,1) => null
        date(year: 2012, month: 12, day: 25) => date("2012-12-25")
        date(day: 25, year: 2012, month: 12) => date("2012-12-25")
        date(from: "2012-12-25") => date("2012-12-25")
        date(from: date and time("2012-12-25T11:00:00")) => date("2012-12-25")
        date(date and time("2012-12-25T11:00:00Z")) => date("2012-12-25")
        date("2012-12-25", "x") => null
        date([]) => null
        date(["2012-12-25"]) => date("2012-12-25")
        date(1) => null
        date(year: null, month: 1, day: 1) => null
        date(2012, 12) => null
        number("1,000.50", ",", ".") => 1000.5
        number("1.000,50", ".", ",") => 1000.5
        number("1 000,50", " ", ",") => 1000.5
        number("1,000", ",", null) => 1000
        number("1", null, null) => 1
        number("1,5", null, ",") => 1.5
        number("1", ",", ",") => null
        number("1", " ", " ") => null
        number("1", null, " ") => null
        number("1", ";", ".") => null
        number("") => null
        number("+1") => null
        number("-1.5") => -1.5
        number("1e3") => 1000
        number("5.") => 5
        number(".5") => 0.5
        number(" 1") => null
        number("a") => null
        number(null) => null
        number(null, ",", ".") => null
        number(from: "1,000.50", grouping separator: ",", decimal separator: ".") => 1000.5
        number(from: "1.5") => 1.5
        number(1) => 1
        number("1,000.50", ",") => null
        number(["1"]) => 1
        now(1) => null
        now(null) => null
        string(1.50) => "1.5"
        string("a") => "a"
        string(null) => null
        string([1,"a",null]) => "[1, \"a\", null]"
        string({a: "b"}) => "{a: \"b\"}"
        string(@"P1D") => "P1D"
        string(1e30) => "1000000000000000000000000000000"
        string(1e-7) => "0.0000001"
        string(true) => "true"
        string([1..2]) => "[1..2]"
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void What_is_made_of_texts_and_parts(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
