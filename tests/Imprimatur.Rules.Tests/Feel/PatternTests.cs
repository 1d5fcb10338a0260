using Imprimatur.Rules.Feel.Patterns;

namespace Imprimatur.Rules.Tests.Feel;

public class PatternTests
{
    [TestCase("aA", "(a)\\1", "i", true)]
    [TestCase("abcabc", "^(abc)\\1$", "", true)]
    [TestCase("abcabd", "^(abc)\\1$", "", false)]
    [TestCase("xyyx", "(x)(y)\\2\\1", "", true)]
    [TestCase("aaaa", "^(a+?)\\1$", "", true)]
    [TestCase("a-b=b-a", "^([a-z])-([a-z])=\\2-\\1\\z", "", null)]
    [TestCase("ab", "a b", "x", true)]
    [TestCase("a\r", "a.", "", false)]
    [TestCase("a\r", "a.", "s", true)]
    [TestCase("a", "(?=a)", "", null)]
    [TestCase("a", "a{99999}", "", null)]
    [TestCase("a", "a", "z", null)]
    [TestCase("a", "(", "", null)]
    public void Patterns_of_XPath_match(string text, string pattern, string flags, bool? matches) =>
        Assert.That(XPathRegex.Matches(text, pattern, flags), Is.EqualTo(matches));

    [Test]
    public void No_pattern_can_hang()
    {
        var text = new string('a', 5_000) + "!";
        Assert.That(XPathRegex.Matches(text, "^(a+)+$", ""), Is.False);
        Assert.That(XPathRegex.Matches(text, "^(a*)*\\1b$", ""), Is.Null);
    }

    [TestCase("abracadabra", "bra", "*", "a*cada*")]
    [TestCase("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3", "(012) 345-6789")]
    [TestCase("a.b", ".", "#", "###")]
    [TestCase("a$b", "\\$", "\\$x", "a$xb")]
    [TestCase("abc", "b", "$", null)]
    [TestCase("abc", "x*", "-", null)]
    [TestCase("abc", "(b)(c)", "$2$1$12", "acbb2")]
    [TestCase("abc", "b", "[$0]", "a[b]c")]
    public void Matches_are_replaced(string text, string pattern, string replacement, string? expected) =>
        Assert.That(XPathRegex.Replace(text, pattern, replacement, ""), Is.EqualTo(expected));

    [TestCase("a1b22c", "[0-9]+", "a|b|c")]
    [TestCase("a1b2c", "([0-9])", "a|b|c")]
    [TestCase(";a;", ";", "|a|")]
    [TestCase("", ";", "")]
    [TestCase("abc", "", null)]
    [TestCase("abc", "x*", null)]
    [TestCase("abc", "(", null)]
    public void Texts_are_split_at_matches(string text, string delimiter, string? expected) =>
        Assert.That(XPathRegex.Split(text, delimiter) is { } parts ? string.Join('|', parts) : null, Is.EqualTo(expected));
}
