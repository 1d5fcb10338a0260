using System.Text.RegularExpressions;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Tests.Definitions;

/// <summary>The page <c>docs/diagnostics.md</c> has an entry for each code that exists, for none else, and shows what the reader really says.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly string Page = Path.Combine(Schemas.Workflows(), "..", "docs", "diagnostics.md");

    [OneTimeSetUp]
    public void Approve()
    {
        if (Environment.GetEnvironmentVariable("IMPRIMATUR_APPROVE") != "1") return;
        File.WriteAllText(Page, Entry().Replace(File.ReadAllText(Page), e => $"{e.Groups["head"].Value}```text\n{Said(e.Groups["code"].Value)}\n```"));
    }

    [Test]
    public void It_lists_exactly_the_codes_that_exist()
    {
        var listed = Entry().Matches(File.ReadAllText(Page)).Select(e => new DiagnosticCode(e.Groups["code"].Value, e.Groups["title"].Value));
        Assert.That(listed, Is.EqualTo(MistakeTests.Codes.OrderBy(c => c.Code, StringComparer.Ordinal)));
    }

    [TestCaseSource(typeof(MistakeTests), nameof(MistakeTests.Cases))]
    public void It_shows_what_the_reader_says(string code)
    {
        var entry = Entry().Matches(File.ReadAllText(Page)).Single(e => e.Groups["code"].Value == code);
        Assert.That(
            entry.Groups["said"].Value.TrimEnd('\n'),
            Is.EqualTo(Said(code)),
            "run with IMPRIMATUR_APPROVE=1 to write the page anew, and look at what changed");
    }

    [Test]
    public void Each_entry_says_what_it_means_and_how_to_mend_it() =>
        Assert.That(Regex.Count(File.ReadAllText(Page), @"^\*Mend:\* \S", RegexOptions.Multiline), Is.EqualTo(MistakeTests.Codes.Count()));

    private static string Said(string code) => Mistakes.Read(code).First(d => d.Code == code).ToString();

    [GeneratedRegex(@"(?<head>^\#\#\# (?<code>IMP\d{3}): (?<title>[^\n]*)\n\n[^\n]*\n\n)```text\n(?<said>.*?)```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry();
}
