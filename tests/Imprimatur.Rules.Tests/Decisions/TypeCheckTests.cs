using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Decisions;

/// <summary>Each mistake of type is told at its place, with what would mend it.</summary>
public class TypeCheckTests
{
    private const string Before = "    { \"when\": { \"";

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Case("secrecy", "\"secrte\"", "\"", FeelCodes.NotOneOf, "did you mean `secret`? one of: `none`, `internal`, `secret`");
        yield return Case("secrecy", "[\"none\", \"secrte\"]", "\"secrte", FeelCodes.NotOneOf, "did you mean `secret`? one of: `none`, `internal`, `secret`");
        yield return Case("secrecy", "{ \"not\": \"Secret\" }", "\"Secret", FeelCodes.NotOneOf, "did you mean `secret`? one of: `none`, `internal`, `secret`");
        yield return Case("secrecy", "{ \"feel\": \"not(`x`)\" }", "`x`", FeelCodes.UnknownName,
            "did you mean `o`? available: `secrecy`, `level`, `units`, `o`, `?`");
        yield return Case("units", "{ \"contains\": \"leagl\" }", "\"leagl", FeelCodes.NotOneOf, "did you mean `legal`? one of: `legal`, `finance`");
        yield return Case("level", "{ \"feel\": \"> 9\" }", "> 9", FeelCodes.NeverHolds, "the left side is from 0 to 9, the right side 9");
        yield return Case("level", "{ \"feel\": \"[10..20]\" }", "[10", FeelCodes.NeverHolds, "the left side is from 0 to 9, the right side 10");
        yield return Case("level", "{ \"feel\": \"(9..20]\" }", "(9", FeelCodes.NeverHolds, "the left side is from 0 to 9, the right side 9");
        yield return Case("level", "{ \"feel\": \"1, 12\" }", "12", FeelCodes.NeverHolds, "the left side is from 0 to 9, the right side 12");
        yield return Case("level", "{ \"from\": 10, \"to\": 20 }", "{ \"from", FeelCodes.NeverHolds, "it is from 0 to 9");
        yield return Case("level", "{ \"to\": -1 }", "{ \"to", FeelCodes.NeverHolds, "it is from 0 to 9");
        yield return Case("level", "{ \"feel\": \"? = 3 and lvel > 2\" }", "lvel", FeelCodes.UnknownName,
            "did you mean `level`? available: `secrecy`, `level`, `units`, `o`, `?`");
        yield return Case("level", "[1, 12]", "12", FeelCodes.NeverHolds, "it is from 0 to 9");
        yield return Case("level", "{ \"feel\": \"> o\" }, \"o\": { \"any\": true }", "> o", FeelCodes.MayBeMissing,
            "say with a cell what a missing value means");
        yield return Case("secrcy", "\"none\"", "\"secrcy", Rules.Decisions.DecisionCodes.UnknownColumn,
            "did you mean `secrecy`? available: `secrecy`, `level`, `units`, `o`");
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_of_type_is_told_at_its_place_with_help(string rule, int column, string code, string help)
    {
        var found = Policy.Read(Table(rule)).Found.Where(d => d.Severity == Severity.Error).ToList();
        Assert.That(found.Select(d => (d.Code, d.Position.Line, d.Position.Column, d.Help)), Is.EqualTo(new[] { (code, 7, column, help) }),
            string.Join("\n", found));
    }

    [TestCase("level", "{ \"feel\": \"[9..20]\" }")]
    [TestCase("level", "{ \"feel\": \"(8..20)\" }")]
    [TestCase("level", "{ \"from\": 9, \"to\": 20 }")]
    [TestCase("level", "{ \"feel\": \">= 9\" }")]
    [TestCase("secrecy", "{ \"feel\": \"\\\"none\\\", \\\"secret\\\"\" }")]
    [TestCase("level", "{ \"feel\": \"> o\" }")]
    public void What_can_hold_is_no_mistake(string input, string cell) =>
        Assert.That(Policy.Read(Table($"    {{ \"when\": {{ \"{input}\": {cell} }}, \"then\": {{ \"out\": 1 }} }}")).Found, Is.Empty);

    private static TestCaseData Case(string input, string cell, string at, string code, string help)
    {
        var rule = $"{Before}{input}\": {cell} }}, \"then\": {{ \"out\": 1 }} }}";
        var start = at.StartsWith($"\"{input}", StringComparison.Ordinal) ? 0 : rule.IndexOf(cell, StringComparison.Ordinal);
        return new TestCaseData(rule, rule.IndexOf(at, start, StringComparison.Ordinal) + 1, code, help).SetArgDisplayNames(input, cell);
    }

    private static string Table(string rule) => $$"""
        { "id": "types", "version": 1, "hitPolicy": "first", "otherwise": { "out": 0 }, "outputs": { "out": { "type": "number" } },
          "inputs": { "secrecy": { "type": "string", "oneOf": ["none", "internal", "secret"] },
            "level": { "type": "number", "min": 0, "max": 9 },
            "units": { "type": "list<string>", "oneOf": ["legal", "finance"] },
            "o": { "type": "number", "optional": true } },
          "rules": [
        {{rule}} ] }
        """;
}
