using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>Parts of texts, and lists put together.</summary>
public class TextAndListFunctionTests
{
    private const string Lines = """
        substring before("foobar","bar") => "foo"
        substring before("foobar","xyz") => ""
        substring before("foobar","") => ""
        substring before("","") => ""
        substring before(string: "foobar", match: "o") => "f"
        substring before(null,"a") => null
        substring before("\U01F40Eab","b") => "🐎a"
        append([1],2,3) => [1, 2, 3]
        append([1],[2]) => [1, [2]]
        append(null,1) => null
        append([1]) => null
        append(1,2) => [1, 2]
        append(list: [1], item: 2) => [1, 2]
        flatten([1,[2,[3]]]) => [1, 2, 3]
        flatten([]) => []
        flatten(null) => null
        flatten(1) => [1]
        flatten(list: [[1]]) => [1]
        substring("foobar", 3) => "obar"
        substring("foobar", -2, 1) => "a"
        substring("foobar", 0) => null
        substring("foobar", 7) => null
        substring("foobar", 3, 0) => null
        string length("a\U01F40Eb") => 3
        string length("") => 0
        substring("a\U01F40Ebc", 2, 1) => "\U01F40E"
        substring("a\U01F40Ebc", 3) => "bc"
        substring("a\U01F40Ebc", -3) => "\U01F40Ebc"
        substring("a\U01F40Ebc", -5) => null
        substring("abc", 1.9, 1.9) => "a"
        substring("abc", 2, 99999999999999999999) => "bc"
        substring("abc", 99999999999999999999) => null
        substring("", 1) => null
        substring(string: "foobar", start position: 3, length: 2) => "ob"
        """;

    private static IEnumerable<TestCaseData> Cases() => FeelLines.Of(Lines);

    [TestCaseSource(nameof(Cases))]
    public void Texts_and_lists_come_to(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(Lenient.Eval(value).ToString()));
}
